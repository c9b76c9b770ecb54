package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonStatus;
import io.kring.post.Pin;
import io.kring.post.PostState;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.HeldSlice;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.ReactorRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.spi.row.RevisionRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contributions are found through one guarded lookup. */
public interface ContributionStoreContract extends StorageFixture {
    /** Who looks, and in which states they find what {@code author} wrote in a closed community. */
    record Looking(PersonRow who, Set<PostState> finds) {}

    /** A closed community with everybody who may look. */
    record Closed(long community, PersonRow author, PersonRow member, PersonRow manager, List<Looking> all) {
        static Closed in(Scene scene) {
            long community = scene.community(CommunityKind.CLOSED);
            PersonRow author = scene.person("author");
            PersonRow member = scene.person("member");
            PersonRow moderator = scene.person("moderator");
            PersonRow manager = scene.person("manager");
            PersonRow guest = scene.person("guest", PersonStatus.GUEST);
            PersonRow suspended = scene.person("suspended", PersonStatus.SUSPENDED);
            PersonRow departed = scene.person("departed", PersonStatus.DEPARTED);
            PersonRow banned = scene.person("banned");
            PersonRow former = scene.person("former");
            PersonRow invited = scene.person("invited");
            PersonRow asking = scene.person("asking");
            PersonRow outsider = scene.person("outsider");
            PersonRow elsewhere = scene.person("elsewhere");
            List.of(author, member, guest, suspended, departed).forEach(person -> scene.join(person, community));
            scene.join(moderator, community, Role.MODERATOR);
            scene.join(manager, community, Role.COMMUNITY_MANAGER);
            scene.join(elsewhere, scene.community(CommunityKind.CLOSED), Role.COMMUNITY_MANAGER);
            scene.stands(banned, community, MembershipStatus.BANNED, manager);
            scene.stands(former, community, MembershipStatus.LEFT, null);
            scene.stands(invited, community, MembershipStatus.INVITED, manager);
            scene.stands(asking, community, MembershipStatus.PENDING, null);
            Set<PostState> read = EnumSet.of(PostState.VISIBLE, PostState.REMOVED);
            Set<PostState> moderate =
                    EnumSet.of(PostState.VISIBLE, PostState.REMOVED, PostState.HELD, PostState.HIDDEN);
            Set<PostState> own = EnumSet.complementOf(EnumSet.of(PostState.WITHDRAWN, PostState.ERASED));
            Set<PostState> nothing = EnumSet.noneOf(PostState.class);
            return new Closed(
                    community,
                    author,
                    member,
                    manager,
                    List.of(
                            new Looking(author, own),
                            new Looking(member, read),
                            new Looking(guest, read),
                            new Looking(suspended, read),
                            new Looking(moderator, moderate),
                            new Looking(manager, moderate),
                            new Looking(departed, nothing),
                            new Looking(banned, nothing),
                            new Looking(former, nothing),
                            new Looking(invited, nothing),
                            new Looking(asking, nothing),
                            new Looking(outsider, nothing),
                            new Looking(elsewhere, nothing)));
        }
    }

    @Test
    default void aPostIsFoundByViewerAndState() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);

        for (PostState state : PostState.values()) {
            ContributionRow post = scene.post(closed.community, closed.author, text -> text.state(state));
            for (Looking looking : closed.all) {
                assertThat(find(scene, viewer(looking.who), post).isPresent())
                        .as("%s finds a post that is %s", looking.who.id(), state)
                        .isEqualTo(looking.finds.contains(state));
            }
        }
    }

    @Test
    default void aCommentIsFoundByTheSameStatesUnderAVisiblePost() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);
        ContributionRow post = scene.post(closed.community, closed.member);

        for (PostState state : PostState.values()) {
            ContributionRow comment = scene.comment(post, closed.author, text -> text.state(state));
            for (Looking looking : closed.all) {
                assertThat(find(scene, viewer(looking.who), comment).isPresent())
                        .as("%s finds a comment that is %s", looking.who.id(), state)
                        .isEqualTo(looking.finds.contains(state));
            }
        }
    }

    @Test
    default void aCommentIsNotFoundUnderAPostThatIsNotVisible() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);

        for (PostState state : PostState.values()) {
            ContributionRow post = scene.post(closed.community, closed.author, text -> text.state(state));
            ContributionRow comment = scene.comment(post, closed.author);
            assertThat(find(scene, viewer(closed.author), comment).isPresent())
                    .as("under a post that is %s", state)
                    .isEqualTo(state == PostState.VISIBLE);
        }
    }

    @Test
    default void whoBlocksOrIsBlockedFindsNothingOfTheOtherNorUnderTheirPosts() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow bobs = scene.post(tea, bob);
        ContributionRow underBobs = scene.comment(bobs, cas);
        ContributionRow anns = scene.post(tea, ann);
        ContributionRow bobsUnderAnns = scene.comment(anns, bob);
        assertThat(find(scene, viewer(ann), underBobs)).isPresent();

        scene.block(ann, bob);

        assertThat(find(scene, viewer(ann), bobs)).isEmpty();
        assertThat(find(scene, viewer(ann), underBobs)).isEmpty();
        assertThat(find(scene, viewer(ann), bobsUnderAnns)).isEmpty();
        assertThat(find(scene, viewer(bob), anns)).isEmpty();
        assertThat(find(scene, viewer(bob), bobs)).isPresent();
        assertThat(find(scene, viewer(cas), bobs)).isPresent();
        assertThat(find(scene, viewer(cas), anns)).isPresent();
    }

    @Test
    default void whatIsFoundIsWholeEnoughToBeShown() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(
                settings -> settings.kind(CommunityKind.CLOSED).named("Tea").sealed());
        scene.join(ann, tea, Role.MODERATOR);
        ContributionRow post = scene.post(
                tea, bob, text -> text.locked().tag("oolong").mention(ann).file("file:a"));
        ContributionRow comment = scene.comment(post, ann);
        PinRow pin = new PinRow(tea, post.id(), Pin.Kind.PINNED, NOW, null);
        scene.done(
                new Change.PutPin(pin),
                new Change.Count(post.id(), "like", 2),
                new Change.Count(post.id(), ContributionView.COMMENTS, 1),
                new Change.PutReaction(post.id(), ann.no(), "one", null, "like", NOW),
                new Change.PutReaction(post.id(), bob.no(), "one", null, "like", NOW));

        ContributionView found = find(scene, viewer(ann), post).orElseThrow();

        assertThat(found.row()).isEqualTo(post);
        assertThat(found.authorId()).isEqualTo(bob.id());
        assertThat(found.viewer()).isEqualTo(ann.no());
        assertThat(found.counts()).isEqualTo(Map.of("like", 2, ContributionView.COMMENTS, 1));
        assertThat(found.own()).containsExactly("like");
        assertThat(found.pin()).isEqualTo(pin);
        assertThat(found.postLocked()).isTrue();
        assertThat(found.postAuthor()).isEqualTo(bob.no());
        assertThat(found.community().name()).isEqualTo("Tea");
        assertThat(found.community().kind()).isEqualTo(CommunityKind.CLOSED);
        assertThat(found.community().sealed()).isTrue();
        assertThat(found.community().role()).isEqualTo(Role.MODERATOR);
        assertThat(found.references()).extracting(ReferenceRow::value).containsExactly("oolong", "ann", "file:a");
        assertThat(found.references().get(1).personId()).isEqualTo(ann.id());
        assertThat(find(scene, viewer(ann), comment)).hasValueSatisfying(view -> {
            assertThat(view.postAuthor()).isEqualTo(bob.no());
            assertThat(view.postLocked()).isTrue();
            assertThat(view.pin()).isNull();
        });
    }

    @Test
    default void whatHasNoAuthorIsFound() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann, ContributionBuilder::withoutAuthor);
        scene.block(ann, scene.person("bob"));

        assertThat(find(scene, viewer(ann), post))
                .hasValueSatisfying(view -> assertThat(view.authorId()).isNull());
        assertThat(find(scene, Scene.anonymous(ReadScope.standard()), post)).isPresent();
        assertThat(find(scene, Scene.anonymous(ReadScope.nothing()), post)).isEmpty();
    }

    @Test
    default void aPinThatHasEndedIsNotShown() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann);
        scene.done(new Change.PutPin(new PinRow(tea, post.id(), Pin.Kind.PINNED, NOW.minusSeconds(9), NOW)));

        Viewer before = new Viewer(ann.id(), ann.status(), ReadScope.standard(), NOW.minusSeconds(1));
        assertThat(find(scene, before, post).orElseThrow().pin()).isNotNull();
        assertThat(find(scene, viewer(ann), post).orElseThrow().pin()).isNull();
    }

    @Test
    default void onesOwnPostsAreListedByStateTheNewestFirst() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);
        ContributionRow first = scene.post(closed.community, closed.author, text -> text.state(PostState.DRAFT));
        ContributionRow second = scene.post(closed.community, closed.author, text -> text.state(PostState.DRAFT));
        ContributionRow planned =
                scene.post(closed.community, closed.author, text -> text.scheduled(NOW.plusSeconds(60)));
        scene.post(closed.community, closed.member, text -> text.state(PostState.DRAFT));
        scene.comment(scene.post(closed.community, closed.author), closed.author, text -> text.state(PostState.DRAFT));

        assertThat(own(scene, closed.author, PostState.DRAFT, Long.MAX_VALUE, 10))
                .containsExactly(second.id(), first.id());
        assertThat(own(scene, closed.author, PostState.DRAFT, second.id(), 10)).containsExactly(first.id());
        assertThat(own(scene, closed.author, PostState.DRAFT, Long.MAX_VALUE, 1))
                .containsExactly(second.id());
        assertThat(own(scene, closed.author, PostState.SCHEDULED, Long.MAX_VALUE, 10))
                .containsExactly(planned.id());
        assertThat(own(scene, closed.manager, PostState.DRAFT, Long.MAX_VALUE, 10))
                .isEmpty();

        scene.stands(closed.author, closed.community, MembershipStatus.LEFT, null);
        assertThat(own(scene, closed.author, PostState.DRAFT, Long.MAX_VALUE, 10))
                .isEmpty();
    }

    @Test
    default void whatIsHeldIsListedForModeratorsAndManagersThereTheOldestFirst() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);
        ContributionRow post = scene.post(closed.community, closed.author, text -> text.state(PostState.HELD));
        ContributionRow comment = scene.comment(
                scene.post(closed.community, closed.member), closed.author, text -> text.state(PostState.HELD));
        scene.post(scene.community(CommunityKind.OPEN), closed.author, text -> text.state(PostState.HELD));

        for (Looking looking : closed.all) {
            assertThat(held(scene, looking.who, closed.community, 0, 10))
                    .as("%s", looking.who.id())
                    .isEqualTo(
                            looking.finds.contains(PostState.HELD) && !looking.who.equals(closed.author)
                                    ? List.of(post.id(), comment.id())
                                    : List.of());
        }
        assertThat(held(scene, closed.manager, closed.community, post.id(), 10)).containsExactly(comment.id());
        assertThat(held(scene, closed.manager, closed.community, 0, 1)).containsExactly(post.id());
    }

    @Test
    default void earlierTextsAreForTheAuthorAndModeratorsTheNewestFirst() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);
        ContributionRow post = scene.post(closed.community, closed.author);
        RevisionRow first = new RevisionRow(post.id(), 1, "old", "older text", NOW, false);
        RevisionRow second = new RevisionRow(post.id(), 2, null, "old text", NOW.plusSeconds(1), true);
        scene.done(new Change.EditContribution(post.change().version(2).row(), 1, null, first));
        scene.done(new Change.EditContribution(post.change().version(3).row(), 2, null, second));

        for (Looking looking : closed.all) {
            assertThat(revisions(scene, looking.who, post))
                    .as("%s", looking.who.id())
                    .isEqualTo(looking.finds.contains(PostState.HELD) ? List.of(second, first) : List.of());
        }
    }

    @Test
    default void whoReactedIsListedInOrderToWhoFindsTheTargetVisible() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);
        ContributionRow post = scene.post(closed.community, closed.author);
        scene.done(new Change.PutReaction(post.id(), closed.manager.no(), "one", null, "thanks", NOW));
        scene.done(new Change.PutReaction(post.id(), closed.member.no(), "one", null, "like", NOW));

        for (Looking looking : closed.all) {
            assertThat(reactors(scene, looking.who, post, 0, 10))
                    .as("%s", looking.who.id())
                    .hasSize(looking.finds.contains(PostState.VISIBLE) ? 2 : 0);
        }
        List<ReactorRow> all = reactors(scene, closed.author, post, 0, 10);
        assertThat(all).extracting(ReactorRow::id).containsExactly(closed.manager.id(), closed.member.id());
        assertThat(all).extracting(ReactorRow::kind).containsExactly("thanks", "like");
        assertThat(reactors(scene, closed.author, post, 0, 1)).containsExactly(all.get(0));
        assertThat(reactors(scene, closed.author, post, all.get(0).seq(), 10)).containsExactly(all.get(1));

        scene.block(closed.member, closed.author);
        assertThat(reactors(scene, closed.member, post, 0, 10)).isEmpty();
        scene.block(closed.manager, scene.person("guest"));
        assertThat(reactors(scene, scene.person("guest"), post, 0, 10)).containsExactly(all.get(1));
        scene.done(new Change.EditContribution(
                post.change().state(PostState.REMOVED, "").version(2).row(), 1, null, null));
        assertThat(reactors(scene, scene.person("guest"), post, 0, 10)).isEmpty();
    }

    @Test
    default void aFileIsReadByWhoSeesTheTextItIsAttachedTo() {
        Scene scene = new Scene(freshStorage());
        Closed closed = Closed.in(scene);
        scene.post(closed.community, closed.author, text -> text.file("file:visible"));
        scene.post(
                closed.community, closed.author, text -> text.file("file:draft").state(PostState.DRAFT));
        scene.post(
                closed.community, closed.author, text -> text.file("file:gone").state(PostState.REMOVED));
        scene.post(
                closed.community, closed.author, text -> text.file("file:held").state(PostState.HELD));
        scene.comment(scene.post(closed.community, closed.member), closed.author, text -> text.file("file:comment"));
        scene.comment(
                scene.post(closed.community, closed.member, text -> text.state(PostState.REMOVED)),
                closed.author,
                text -> text.file("file:under"));
        scene.post(closed.community, closed.author, text -> text.tag("file:tag"));

        for (Looking looking : closed.all) {
            boolean reads = looking.finds.contains(PostState.VISIBLE);
            assertThat(mayRead(scene, looking.who, "file:visible")).isEqualTo(reads);
            assertThat(mayRead(scene, looking.who, "file:comment")).isEqualTo(reads);
            assertThat(mayRead(scene, looking.who, "file:draft")).isEqualTo(looking.who.equals(closed.author));
            boolean sees = looking.finds.contains(PostState.HELD);
            assertThat(mayRead(scene, looking.who, "file:held")).isEqualTo(sees);
            assertThat(mayRead(scene, looking.who, "file:gone")).isEqualTo(sees);
            assertThat(mayRead(scene, looking.who, "file:under")).isFalse();
            assertThat(mayRead(scene, looking.who, "file:tag")).isFalse();
            assertThat(mayRead(scene, looking.who, "file:nowhere")).isFalse();
        }
        scene.block(closed.member, closed.author);
        assertThat(mayRead(scene, closed.member, "file:visible")).isFalse();
    }

    private static Optional<ContributionView> find(Scene scene, Viewer viewer, ContributionRow row) {
        return scene.read(work -> work.contributions().find(viewer, row.id()));
    }

    private static List<Long> own(Scene scene, PersonRow who, PostState state, long before, int limit) {
        return ids(scene.read(work -> work.contributions().own(viewer(who), state, before, limit)));
    }

    private static List<Long> held(Scene scene, PersonRow who, long community, long after, int limit) {
        return ids(scene.read(work -> work.contributions()
                .held(viewer(who), community, after, limit)
                .map(HeldSlice::held)
                .orElse(List.of())));
    }

    private static List<RevisionRow> revisions(Scene scene, PersonRow who, ContributionRow row) {
        return scene.read(work -> work.contributions().revisions(viewer(who), row.id(), row.isPost()));
    }

    private static List<ReactorRow> reactors(Scene scene, PersonRow who, ContributionRow on, long after, int limit) {
        return scene.read(work -> work.contributions()
                .reactors(viewer(who), on.id(), on.isPost(), after, limit)
                .orElse(List.of()));
    }

    private static boolean mayRead(Scene scene, PersonRow who, String uri) {
        return scene.read(
                work -> work.contributions().readable(viewer(who), List.of(uri)).contains(uri));
    }

    private static List<Long> ids(List<ContributionView> views) {
        return views.stream().map(view -> view.row().id()).toList();
    }
}
