package io.kring.testkit.storage;

import static io.kring.testkit.storage.FeedRequests.above;
import static io.kring.testkit.storage.FeedRequests.below;
import static io.kring.testkit.storage.FeedRequests.community;
import static io.kring.testkit.storage.FeedRequests.following;
import static io.kring.testkit.storage.FeedRequests.home;
import static io.kring.testkit.storage.FeedRequests.person;
import static io.kring.testkit.storage.FeedRequests.topic;
import static io.kring.testkit.storage.FeedRequests.unanswered;
import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.person.PersonStatus;
import io.kring.post.Pin;
import io.kring.post.PostState;
import io.kring.spi.FeedRequest;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What feeds hold. */
public interface FeedStoreContract extends StorageFixture {
    @Test
    default void homeHoldsPostsOfOnesCommunitiesAndOfWhatOneFollowsOnceEach() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long own = scene.community(CommunityKind.SECRET);
        long followed = scene.community(CommunityKind.OPEN);
        long other = scene.community(CommunityKind.OPEN);
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(ann, own);
        scene.follow(ann, Subject.community(new CommunityId(followed)));
        scene.follow(ann, Subject.community(new CommunityId(closed)));
        scene.follow(ann, bob);
        scene.follow(ann, Subject.topic("tea"));
        ContributionRow inOwn = scene.post(own, bob, text -> text.tag("tea"));
        ContributionRow inFollowed = scene.post(followed, bob);
        ContributionRow byFollowed = scene.post(other, bob, text -> text.tag("tea"));
        ContributionRow withTopic = scene.post(other, scene.person("cas"), text -> text.tag("tea"));
        scene.post(other, scene.person("cas"));
        scene.post(closed, bob, text -> text.tag("tea"));
        scene.comment(inOwn, bob, text -> text.tag("tea"));

        assertThat(read(scene, viewer(ann), home())).containsExactly(withTopic, byFollowed, inFollowed, inOwn);
        assertThat(read(scene, viewer(scene.person("cas")), home())).isEmpty();
        assertThat(read(scene, Scene.anonymous(ReadScope.standard()), home())).isEmpty();
    }

    @Test
    default void aCommunitysFeedHoldsItsPostsForWhoReadsIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow outsider = scene.person("outsider");
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(ann, closed);
        ContributionRow old = scene.post(closed, ann, text -> text.at(500));
        ContributionRow fresh = scene.post(closed, ann, text -> text.at(700));
        ContributionRow middle = scene.post(closed, ann, text -> text.at(600));
        scene.comment(old, ann);
        scene.post(scene.community(CommunityKind.OPEN), ann);
        for (PostState state : PostState.values()) {
            if (state != PostState.VISIBLE) {
                scene.post(closed, ann, text -> text.state(state));
            }
        }

        assertThat(read(scene, viewer(ann), community(closed))).containsExactly(fresh, middle, old);
        assertThat(read(scene, viewer(outsider), community(closed))).isEmpty();
        assertThat(read(scene, viewer(ann), community(4711))).isEmpty();
    }

    @Test
    default void aPersonsFeedHoldsTheirPostsAndCommentsUnlessTheyHideThem() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow anns = scene.post(tea, ann);
        ContributionRow bobs = scene.post(tea, bob);
        ContributionRow comment = scene.comment(anns, bob);
        scene.comment(scene.post(tea, ann, text -> text.state(PostState.REMOVED)), bob);

        FeedSlice slice = slice(scene, viewer(ann), person(bob.id()));
        assertThat(rows(slice)).containsExactly(comment, bobs);
        assertThat(slice.posts()).containsOnlyKeys(anns.id());
        assertThat(slice.posts().values()).extracting(ContributionView::row).containsExactly(anns);

        scene.done(new Change.PutPerson(bob.id(), null, PersonStatus.ACTIVE, true));
        assertThat(read(scene, viewer(ann), person(bob.id()))).isEmpty();
        assertThat(read(scene, viewer(bob), person(bob.id()))).containsExactly(comment, bobs);
        assertThat(read(scene, viewer(ann), community(tea))).contains(bobs);
    }

    @Test
    default void aTopicsFeedHoldsPostsAndCommentsWithTheHashtag() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        long secret = scene.community(CommunityKind.SECRET);
        ContributionRow post =
                scene.post(tea, ann, text -> text.tag("milk").tag("oolong").tag("oolong"));
        ContributionRow plain = scene.post(tea, ann);
        ContributionRow comment = scene.comment(plain, ann, text -> text.tag("oolong"));
        scene.post(secret, ann, text -> text.tag("oolong"));
        scene.post(tea, ann, text -> text.tag("oolongs"));
        scene.post(tea, ann, text -> text.file("oolong"));

        assertThat(read(scene, viewer(ann), topic("oolong"))).containsExactly(comment, post);
        assertThat(slice(scene, viewer(ann), topic("oolong")).posts()).containsOnlyKeys(plain.id());
    }

    @Test
    default void theFollowingFeedHoldsPostsAndCommentsOfFollowedPeople() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long own = scene.community(CommunityKind.CLOSED);
        scene.join(ann, own);
        scene.follow(ann, bob);
        ContributionRow post = scene.post(own, bob);
        ContributionRow comment = scene.comment(scene.post(own, ann), bob);
        scene.post(scene.community(CommunityKind.CLOSED), bob);

        assertThat(read(scene, viewer(ann), following())).containsExactly(comment, post);
        assertThat(read(scene, viewer(bob), following())).isEmpty();
    }

    @Test
    default void archivedCommunitiesAreInNoFeedButTheirOwn() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long old = scene.community(settings -> settings.archived());
        scene.join(ann, old);
        scene.follow(ann, bob);
        scene.follow(ann, Subject.topic("tea"));
        ContributionRow post = scene.post(old, bob, text -> text.tag("tea"));

        assertThat(read(scene, viewer(ann), community(old))).containsExactly(post);
        for (FeedRequest feed : List.of(home(), person(bob.id()), topic("tea"), following())) {
            assertThat(read(scene, viewer(ann), feed)).as("%s", feed.name()).isEmpty();
        }
    }

    @Test
    default void whatStandsInTheWayOfReadingStandsInTheWayOfEveryFeed() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(ann, tea);
        scene.follow(ann, bob);
        scene.follow(ann, Subject.topic("tea"));
        scene.follow(ann, Subject.community(new CommunityId(tea)));
        scene.post(tea, bob, text -> text.tag("tea"));
        List<FeedRequest> feeds = List.of(home(), community(tea), person(bob.id()), topic("tea"), following());
        ReadScope never = ReadScope.standard().neverReading(Set.of(new CommunityId(tea)));

        for (FeedRequest feed : feeds) {
            assertThat(read(scene, viewer(ann), feed)).as("%s", feed.name()).hasSize(1);
            assertThat(read(scene, viewer(ann, never), feed))
                    .as("%s", feed.name())
                    .isEmpty();
        }
        scene.stands(ann, tea, MembershipStatus.BANNED, null);
        for (FeedRequest feed : feeds) {
            assertThat(read(scene, viewer(ann), feed)).as("%s", feed.name()).isEmpty();
        }
    }

    @Test
    default void feedsAreWithoutPeopleWhoBlockOrAreBlocked() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(ann, tea);
        List.of(bob, cas).forEach(person -> scene.follow(ann, person));
        ContributionRow anns = scene.post(tea, ann);
        ContributionRow bobs = scene.post(tea, bob, text -> text.tag("tea"));
        scene.comment(anns, bob, text -> text.tag("tea"));
        scene.comment(bobs, cas, text -> text.tag("tea"));
        scene.done(new Change.PutPin(new PinRow(tea, bobs.id(), Pin.Kind.PINNED, NOW, null)));

        scene.block(bob, ann);

        assertThat(read(scene, viewer(ann), home())).containsExactly(anns);
        assertThat(read(scene, viewer(ann), community(tea))).containsExactly(anns);
        assertThat(slice(scene, viewer(ann), community(tea)).pinned()).isEmpty();
        for (FeedRequest feed : List.of(person(bob.id()), person(cas.id()), topic("tea"), following())) {
            assertThat(read(scene, viewer(ann), feed)).as("%s", feed.name()).isEmpty();
        }
        assertThat(read(scene, viewer(cas), topic("tea"))).hasSize(3);
    }

    @Test
    default void whatIsMutedIsInNoFeedButItsOwnUntilTheMuteEnds() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(ann, tea);
        scene.follow(ann, bob);
        scene.post(tea, bob, text -> text.tag("milk"));
        Subject community = Subject.community(new CommunityId(tea));
        List<FeedRequest> all = List.of(home(), following(), person(bob.id()), community(tea), topic("milk"));

        assertThat(heard(scene, ann, all)).containsExactly(true, true, true, true, true);
        scene.mute(ann, bob, NOW);
        scene.mute(ann, community, NOW);
        scene.mute(ann, Subject.topic("milk"), NOW);
        assertThat(heard(scene, ann, all)).containsExactly(true, true, true, true, true);
        scene.mute(ann, bob, NOW.plusSeconds(1));
        assertThat(heard(scene, ann, all)).containsExactly(false, false, true, false, false);
        scene.done(new Change.Mute(ann.no(), Subject.person(bob.id()), bob.no(), false, null));
        scene.mute(ann, community, null);
        assertThat(heard(scene, ann, all)).containsExactly(false, false, false, true, false);
        scene.done(new Change.Mute(ann.no(), community, null, false, null));
        scene.mute(ann, Subject.topic("milk"), null);
        assertThat(heard(scene, ann, all)).containsExactly(false, false, false, false, true);
        assertThat(heard(scene, bob, all.subList(2, 5))).containsExactly(true, true, true);
    }

    @Test
    default void unansweredPostsAreThoseOfSuchAKindThatNobodyElseHasAnswered() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(ann, tea);
        ContributionRow open =
                scene.post(tea, ann, text -> text.kind("question").tag("tea"));
        ContributionRow onlyReplies =
                scene.post(tea, ann, text -> text.kind("question").tag("tea"));
        ContributionRow ownAnswer =
                scene.post(tea, ann, text -> text.kind("question").tag("tea"));
        ContributionRow heldAnswer =
                scene.post(tea, ann, text -> text.kind("poll").tag("tea"));
        ContributionRow answered =
                scene.post(tea, ann, text -> text.kind("question").tag("tea"));
        scene.post(tea, ann, text -> text.kind("question").accepted(7).tag("tea"));
        scene.post(tea, ann, text -> text.tag("tea"));
        scene.comment(onlyReplies, bob, text -> text.tag("tea"));
        scene.comment(ownAnswer, ann, text -> text.answer().tag("tea"));
        scene.comment(heldAnswer, bob, text -> text.answer().state(PostState.HELD));
        scene.comment(answered, bob, ContributionBuilder::answer);

        for (FeedRequest feed : List.of(home(), community(tea), person(ann.id()), topic("tea"))) {
            assertThat(read(scene, viewer(bob), unanswered(feed, "question", "poll")))
                    .as("%s", feed.name())
                    .isEqualTo(feed.equals(home()) ? List.of() : List.of(heldAnswer, ownAnswer, onlyReplies, open));
        }
        assertThat(read(scene, viewer(ann), unanswered(home(), "question")))
                .containsExactly(ownAnswer, onlyReplies, open);
        assertThat(count(scene, ann, unanswered(home(), "poll"))).isEqualTo(1);
    }

    @Test
    default void pagesFitTogetherAndNewEntriesAreCountedUpToTheLimit() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long one = scene.community(CommunityKind.OPEN);
        long two = scene.community(CommunityKind.OPEN);
        scene.join(ann, one);
        scene.join(ann, two);
        ContributionRow p5 = scene.post(one, ann, text -> text.at(5));
        ContributionRow p1 = scene.post(two, ann, text -> text.at(1));
        ContributionRow p3 = scene.post(one, ann, text -> text.at(3));
        ContributionRow p4 = scene.post(two, ann, text -> text.at(4));

        assertThat(read(scene, viewer(ann), below(home(), Long.MAX_VALUE, 2))).containsExactly(p5, p4);
        assertThat(read(scene, viewer(ann), below(home(), 4, 2))).containsExactly(p3, p1);
        assertThat(read(scene, viewer(ann), below(home(), 1, 2))).isEmpty();
        assertThat(read(scene, viewer(ann), above(home(), 3, 10))).containsExactly(p5, p4);
        assertThat(count(scene, ann, above(home(), 3, 10))).isEqualTo(2);
        assertThat(count(scene, ann, above(home(), 5, 10))).isZero();
        assertThat(count(scene, ann, above(home(), 0, 3))).isEqualTo(3);
    }

    @Test
    default void whatIsPinnedStandsApartUntilItEndsAndWhatIsFeaturedUntilItIsSeen() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow pinned = scene.post(tea, ann);
        ContributionRow featured = scene.post(tea, ann);
        ContributionRow ended = scene.post(tea, ann);
        ContributionRow removed = scene.post(tea, ann, text -> text.state(PostState.REMOVED));
        scene.done(
                new Change.PutPin(new PinRow(tea, pinned.id(), Pin.Kind.PINNED, NOW, NOW.plusSeconds(1))),
                new Change.PutPin(new PinRow(tea, featured.id(), Pin.Kind.FEATURED, NOW, null)),
                new Change.PutPin(new PinRow(tea, ended.id(), Pin.Kind.PINNED, NOW, NOW)),
                new Change.PutPin(new PinRow(tea, removed.id(), Pin.Kind.PINNED, NOW, null)),
                new Change.MarkSeen(ann.no(), featured.id(), NOW),
                new Change.MarkSeen(ann.no(), pinned.id(), NOW));

        assertThat(pinned(scene, ann, community(tea))).containsExactly(pinned);
        assertThat(pinned(scene, bob, community(tea))).containsExactlyInAnyOrder(pinned, featured);
        assertThat(pinned(scene, bob, below(community(tea), 1, 1))).hasSize(2);
        assertThat(read(scene, viewer(ann), community(tea))).containsExactly(ended, featured, pinned);
        assertThat(slice(scene, viewer(bob), person(ann.id())).pinned()).isEmpty();
    }

    @Test
    default void theReadMarkOfAFeedNeverMovesBack() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        assertThat(slice(scene, viewer(ann), home()).readMark()).isNull();

        scene.done(new Change.MarkRead(ann.no(), home().name(), 7, NOW));
        scene.done(new Change.MarkRead(ann.no(), home().name(), 5, NOW));
        scene.done(new Change.MarkRead(ann.no(), topic("t".repeat(300)).name(), 9, NOW));

        assertThat(slice(scene, viewer(ann), home()).readMark()).isEqualTo(7);
        assertThat(slice(scene, viewer(ann), topic("t".repeat(300))).readMark()).isEqualTo(9);
        assertThat(slice(scene, viewer(ann), following()).readMark()).isNull();
        assertThat(slice(scene, viewer(bob), home()).readMark()).isNull();
    }

    private static FeedSlice slice(Scene scene, Viewer viewer, FeedRequest request) {
        return scene.read(work -> work.feeds().read(viewer, request));
    }

    private static List<ContributionRow> read(Scene scene, Viewer viewer, FeedRequest request) {
        return rows(slice(scene, viewer, request));
    }

    private static List<ContributionRow> pinned(Scene scene, PersonRow who, FeedRequest request) {
        return slice(scene, viewer(who), request).pinned().stream()
                .map(ContributionView::row)
                .toList();
    }

    private static int count(Scene scene, PersonRow who, FeedRequest request) {
        return scene.read(work -> work.feeds().count(viewer(who), request));
    }

    private static List<Boolean> heard(Scene scene, PersonRow who, List<FeedRequest> feeds) {
        return feeds.stream()
                .map(feed -> !read(scene, viewer(who), feed).isEmpty())
                .toList();
    }

    private static List<ContributionRow> rows(FeedSlice slice) {
        return slice.entries().stream().map(ContributionView::row).toList();
    }
}
