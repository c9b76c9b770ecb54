package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ThreadSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A post with its comments. */
public interface ThreadContract extends StorageFixture {
    /** A conversation of two branches: {@code a, a1, a11, a2} and {@code b, b1}, where {@code a2} came last. */
    record Talk(
            ContributionRow post,
            ContributionRow a,
            ContributionRow a1,
            ContributionRow a11,
            ContributionRow a2,
            ContributionRow b,
            ContributionRow b1) {
        static Talk in(Scene scene, PersonRow by) {
            ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), by);
            ContributionRow a = scene.comment(post, by);
            ContributionRow b = scene.comment(post, by);
            ContributionRow a1 = scene.comment(post, by, text -> text.under(a));
            ContributionRow b1 = scene.comment(post, by, text -> text.under(b));
            ContributionRow a11 = scene.comment(post, by, text -> text.under(a1));
            ContributionRow a2 = scene.comment(post, by, text -> text.under(a));
            scene.comment(scene.post(post.community() == null ? 0 : post.community(), by), by);
            return new Talk(post, a, a1, a11, a2, b, b1);
        }
    }

    @Test
    default void commentsStandUnderWhatTheyReplyTo() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        Talk talk = Talk.in(scene, ann);

        ThreadSlice thread = thread(scene, ann, talk.post, false, null, 100).orElseThrow();

        assertThat(thread.post().row()).isEqualTo(talk.post);
        assertThat(rows(thread)).containsExactly(talk.a, talk.a1, talk.a11, talk.a2, talk.b, talk.b1);
    }

    @Test
    default void theNewestBranchMayComeFirstAndWithinItTimeRunsOn() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        Talk talk = Talk.in(scene, ann);

        assertThat(rows(thread(scene, ann, talk.post, true, null, 100).orElseThrow()))
                .containsExactly(talk.b, talk.b1, talk.a, talk.a1, talk.a11, talk.a2);
    }

    @Test
    default void pagesOfAThreadFitTogetherInBothOrders() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        Talk talk = Talk.in(scene, ann);

        for (boolean newestFirst : new boolean[] {false, true}) {
            List<ContributionRow> all =
                    rows(thread(scene, ann, talk.post, newestFirst, null, 100).orElseThrow());
            for (int size = 1; size <= 6; size++) {
                List<ContributionRow> paged = new ArrayList<>();
                String after = null;
                List<ContributionRow> page;
                do {
                    page = rows(thread(scene, ann, talk.post, newestFirst, after, size)
                            .orElseThrow());
                    paged.addAll(page);
                    after = page.isEmpty() ? after : page.get(page.size() - 1).path();
                } while (!page.isEmpty() && paged.size() <= all.size());
                assertThat(paged).as("pages of %s", size).isEqualTo(all);
            }
        }
    }

    @Test
    default void aCommentShowsItselfByItsState() {
        Scene scene = new Scene(freshStorage());
        PersonRow author = scene.person("author");
        PersonRow member = scene.person("member");
        PersonRow moderator = scene.person("moderator");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(moderator, tea, Role.MODERATOR);
        ContributionRow post = scene.post(tea, member);
        ContributionRow visible = scene.comment(post, author);
        ContributionRow removed = scene.comment(post, author, text -> text.state(PostState.REMOVED));
        ContributionRow held = scene.comment(post, author, text -> text.state(PostState.HELD));
        ContributionRow refused = scene.comment(post, author, text -> text.state(PostState.HIDDEN));
        scene.comment(post, author, text -> text.state(PostState.WITHDRAWN));
        scene.comment(post, author, text -> text.state(PostState.ERASED));

        assertThat(rows(thread(scene, member, post, false, null, 100).orElseThrow()))
                .containsExactly(visible, removed);
        assertThat(rows(thread(scene, author, post, false, null, 100).orElseThrow()))
                .containsExactly(visible, removed, held, refused);
        assertThat(rows(thread(scene, moderator, post, false, null, 100).orElseThrow()))
                .containsExactly(visible, removed, held, refused);
    }

    @Test
    default void aWithdrawnCommentStaysWhileSomethingVisibleStandsUnderIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), ann);
        ContributionRow withdrawn = scene.comment(post, ann, text -> text.state(PostState.WITHDRAWN));
        ContributionRow reply = scene.comment(post, ann, text -> text.under(withdrawn));
        ContributionRow lonely = scene.comment(post, ann, text -> text.state(PostState.WITHDRAWN));
        scene.comment(post, ann, text -> text.under(lonely).state(PostState.WITHDRAWN));

        ThreadSlice thread = thread(scene, ann, post, false, null, 100).orElseThrow();

        assertThat(rows(thread)).containsExactly(withdrawn, reply);

        scene.done(new Change.EditContribution(
                reply.change().state(PostState.WITHDRAWN, null).version(2).row(), 1, null, null));
        assertThat(rows(thread(scene, ann, post, false, null, 100).orElseThrow()))
                .isEmpty();
    }

    @Test
    default void commentsOfSomebodyBlockedAreMarkedAndTheRepliesUnderThemStay() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), ann);
        ContributionRow bobs = scene.comment(post, bob);
        ContributionRow reply = scene.comment(post, ann, text -> text.under(bobs));
        scene.block(bob, ann);

        ThreadSlice anns = thread(scene, ann, post, false, null, 100).orElseThrow();

        assertThat(rows(anns)).containsExactly(bobs, reply);
        assertThat(anns.comments()).extracting(ContributionView::blocked).containsExactly(true, false);
        assertThat(thread(scene, bob, post, false, null, 100)).isEmpty();
    }

    @Test
    default void underAPostThatIsNotVisibleThereAreNoComments() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);

        for (PostState state : List.of(PostState.REMOVED, PostState.HELD, PostState.HIDDEN, PostState.DRAFT)) {
            ContributionRow post = scene.post(tea, ann, text -> text.state(state));
            scene.comment(post, ann);
            assertThat(thread(scene, ann, post, false, null, 100))
                    .as("%s", state)
                    .hasValueSatisfying(thread -> assertThat(thread.comments()).isEmpty());
        }
    }

    @Test
    default void thereIsNoThreadOfWhatIsNotFoundOrIsAComment() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow outsider = scene.person("outsider");
        long secret = scene.community(CommunityKind.SECRET);
        scene.join(ann, secret);
        ContributionRow post = scene.post(secret, ann);
        ContributionRow comment = scene.comment(post, ann);

        assertThat(thread(scene, ann, post, false, null, 100)).isPresent();
        assertThat(thread(scene, outsider, post, false, null, 100)).isEmpty();
        assertThat(thread(scene, ann, comment, false, null, 100)).isEmpty();
    }

    @Test
    default void commentsComeWithCountsAndOwnReactions() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), ann);
        ContributionRow comment = scene.comment(post, bob, text -> text.tag("oolong"));
        scene.done(
                new Change.PutReaction(comment.id(), ann.no(), "one", null, "like", Scene.NOW),
                new Change.Count(comment.id(), "like", 1));

        ContributionView view = thread(scene, ann, post, false, null, 100)
                .orElseThrow()
                .comments()
                .get(0);

        assertThat(view.authorId()).isEqualTo(bob.id());
        assertThat(view.postAuthor()).isEqualTo(ann.no());
        assertThat(view.counts()).isEqualTo(Map.of("like", 1));
        assertThat(view.own()).containsExactly("like");
        assertThat(view.references()).hasSize(1);
    }

    private static Optional<ThreadSlice> thread(
            Scene scene, PersonRow who, ContributionRow post, boolean newestFirst, @Nullable String after, int limit) {
        return scene.read(work -> work.contributions().thread(viewer(who), post.id(), newestFirst, after, limit));
    }

    private static List<ContributionRow> rows(ThreadSlice thread) {
        return thread.comments().stream().map(ContributionView::row).toList();
    }
}
