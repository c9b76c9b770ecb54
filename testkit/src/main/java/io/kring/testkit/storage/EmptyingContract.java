package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.feed.FeedQuery;
import io.kring.post.LinkedPost;
import io.kring.post.Pin;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.spi.DueStore;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.DueItem;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.RevisionRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was tried in a practice community goes, with all that hangs on it (P16). */
public interface EmptyingContract extends StorageFixture {
    @Test
    default void conversationsInAPracticeCommunityAreDueAfter30Days() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long trial = practice(scene);
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(trial, ann);
        ContributionRow draft = scene.post(trial, ann, text -> text.state(PostState.DRAFT));
        ContributionRow held = scene.post(trial, ann, text -> text.state(PostState.HELD));
        ContributionRow removed = scene.post(trial, ann, text -> text.state(PostState.REMOVED));
        ContributionRow withdrawn = scene.post(trial, ann, text -> text.state(PostState.WITHDRAWN));
        scene.comment(post, ann);
        scene.post(trial, ann, text -> text.scheduled(NOW.plusSeconds(10_000_000)));
        scene.post(trial, ann, text -> text.kind(PostKind.PAGE.name()).state(PostState.REMOVED));
        scene.post(tea, ann);
        Instant end = NOW.plus(DueStore.PRACTICE);

        assertThat(due(scene, end.minusMillis(1), 20)).isEmpty();
        assertThat(due(scene, end, 20))
                .containsExactly(
                        empty(post, end),
                        empty(draft, end),
                        empty(held, end),
                        empty(removed, end),
                        empty(withdrawn, end));
        assertThat(due(scene, end, 2)).hasSize(2);
    }

    @Test
    default void aConversationGoesWithAllThatHangsOnItAndWithNothingElse() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long trial = practice(scene);
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow staying = scene.post(tea, ann, text -> text.tag("tea").file("file:both"));
        ContributionRow post =
                scene.post(trial, ann, text -> text.tag("tea").file("file:both").file("file:only"));
        ContributionRow comment = scene.comment(post, ann, text -> text.file("file:comment"));
        ContributionRow other = scene.post(trial, ann);
        scene.done(new Change.ClaimFiles(ann.no(), List.of("file:both", "file:only", "file:comment")));
        for (ContributionRow each : List.of(post, comment, staying)) {
            scene.done(
                    new Change.PutReaction(each.id(), ann.no(), "one", null, "like", NOW),
                    new Change.Count(each.id(), "like", 1),
                    new Change.SetTally(each.id(), "up", 7),
                    new Change.PutExternal("old", "x" + each.id(), each.id()));
        }
        scene.done(
                new Change.LinkPosts(staying.id(), post.id(), LinkedPost.Kind.RELATED, NOW),
                new Change.LinkPosts(post.id(), other.id(), LinkedPost.Kind.RELATED, NOW),
                new Change.PutPin(new PinRow(trial, post.id(), Pin.Kind.FEATURED, NOW, null)),
                new Change.PutPin(new PinRow(trial, other.id(), Pin.Kind.PINNED, NOW, null)),
                new Change.AdjustCommunity(trial, 0, 0, 2, 5),
                new Change.MarkSeen(ann.no(), post.id(), NOW));
        ContributionRow edited = post.change().text("t", "new").version(2).row();
        scene.done(
                new Change.EditContribution(edited, 1, null, new RevisionRow(post.id(), 1, null, "old", NOW, false)));

        scene.done(new Change.EmptyConversation(post.id(), 2, trial));

        for (ContributionRow gone : List.of(post, comment)) {
            assertThat(find(scene, ann, gone)).isEmpty();
            assertThat(scene.facts(FactsRequest.by(seed(ann), null).on(gone.id()))
                            .target())
                    .isNull();
        }
        assertThat(find(scene, ann, staying)).hasValueSatisfying(view -> {
            assertThat(view.counts()).containsEntry("like", 1);
            assertThat(view.imported()).containsEntry("up", 7);
        });
        assertThat(find(scene, ann, other)).isPresent();
        assertThat(pins(scene, trial)).isEqualTo(1);
        assertThat(mayRead(scene, ann, "file:both")).isTrue();
        assertThat(mayRead(scene, ann, "file:only")).isFalse();
        PersonRow bob = scene.person("bob");
        assertThat(scene.apply(new Change.ClaimFiles(bob.no(), List.of("file:both"))))
                .isFalse();
        assertThat(scene.apply(new Change.ClaimFiles(bob.no(), List.of("file:only", "file:comment"))))
                .isTrue();
        for (FeedQuery.Kind kind : List.of(FeedQuery.Kind.TOPIC, FeedQuery.Kind.PERSON)) {
            assertThat(scene.read(work -> work.feeds()
                                    .read(
                                            viewer(ann),
                                            kind == FeedQuery.Kind.TOPIC
                                                    ? FeedRequests.topic("tea")
                                                    : FeedRequests.person(ann.id())))
                            .entries())
                    .extracting(view -> view.row().id())
                    .contains(staying.id())
                    .doesNotContain(post.id(), comment.id());
        }
    }

    @Test
    default void whatWasSaidOnceMayBeSaidAgainUnderTheSameIdsElsewhere() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long trial = practice(scene);
        ContributionRow post = scene.post(trial, ann);
        scene.done(
                new Change.PutExternal("old", "x", post.id()),
                new Change.PutReaction(post.id(), ann.no(), "one", null, "like", NOW),
                new Change.Count(post.id(), "like", 1),
                new Change.LinkPosts(post.id(), post.id() - 1, LinkedPost.Kind.RELATED, NOW));
        scene.done(new Change.EmptyConversation(post.id(), 1, trial));

        scene.done(new Change.AddContribution(post, List.of()), new Change.PutExternal("old", "x", post.id()));

        assertThat(find(scene, ann, post)).hasValueSatisfying(view -> {
            assertThat(view.counts()).isEmpty();
            assertThat(view.own()).isEmpty();
            assertThat(view.references()).isEmpty();
        });
    }

    @Test
    default void aPostThatHasChangedOrIsGoneIsNotEmptied() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long trial = practice(scene);
        ContributionRow post = scene.post(trial, ann);
        scene.comment(post, ann);
        scene.done(new Change.Touch(post.id()));

        assertThat(scene.apply(ChangeSet.of(new Change.EmptyConversation(post.id(), 1, trial))
                        .and(Scene.event("a", "p1"))))
                .isFalse();
        assertThat(find(scene, ann, post)).isPresent();
        assertThat(scene.apply(new Change.EmptyConversation(post.id(), 2, trial)))
                .isTrue();
        assertThat(scene.apply(new Change.EmptyConversation(post.id(), 2, trial)))
                .isFalse();
    }

    @Test
    default void nothingIsAddedToAPostThatIsGone() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long trial = practice(scene);
        ContributionRow post = scene.post(trial, ann);
        Change reaction = new Change.PutReaction(post.id(), ann.no(), "one", null, "like", NOW);
        Change count = new Change.Count(post.id(), "like", 1);
        assertThat(scene.apply(new Change.KeepPost(post.id()), reaction, count)).isTrue();

        scene.done(new Change.EmptyConversation(post.id(), 1, trial));

        assertThat(scene.apply(new Change.KeepPost(post.id()), reaction, count)).isFalse();
        scene.done(new Change.AddContribution(post, List.of()));
        assertThat(find(scene, ann, post)).map(ContributionView::counts).hasValueSatisfying(counts -> assertThat(counts)
                .isEmpty());
    }

    private static long practice(Scene scene) {
        long community = scene.community(settings -> settings.practice());
        scene.join(scene.person("ann"), community, Role.COMMUNITY_MANAGER);
        return community;
    }

    private static DueItem empty(ContributionRow post, Instant at) {
        return new DueItem(DueItem.Kind.EMPTY, post.id(), at);
    }

    private static List<DueItem> due(Scene scene, Instant now, int most) {
        return scene.storage().<List<DueItem>>alone(work -> work.due().due(now, most));
    }

    private static Optional<ContributionView> find(Scene scene, PersonRow who, ContributionRow what) {
        return scene.read(work -> work.contributions().find(viewer(who), what.id()));
    }

    private static boolean mayRead(Scene scene, PersonRow who, String uri) {
        return scene.read(
                work -> work.contributions().readable(viewer(who), List.of(uri)).contains(uri));
    }

    private static int pins(Scene scene, long community) {
        return Optional.ofNullable(
                        scene.facts(FactsRequest.by(null, null).in(community)).community())
                .orElseThrow()
                .community()
                .pins();
    }
}
