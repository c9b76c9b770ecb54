package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.error.KringException;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.Pin;
import io.kring.post.PinOutcome;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Writing, removing, accepting and pinning by many at once. */
public interface ConcurrentTextContract extends KringContract {
    @Test
    default void ofManyEditsOfOneVersionOneIsMadeAndTheOthersAreToldThatTheyAreStale(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "First");
        host.clock().move(Duration.ofHours(1));
        Post read = host.post(ann, post);
        List<Callable<EditOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String text = "Text " + i;
            calls.add(() -> host.posts().edit(ann, post, Edit.of(read, text)));
        }

        List<EditOutcome> outcomes = AtOnce.run(16, calls);

        List<EditOutcome.Kind> kinds = outcomes.stream().map(EditOutcome::kind).toList();
        assertThat(kinds).filteredOn(EditOutcome.Kind.EDITED::equals).hasSize(1);
        assertThat(kinds).filteredOn(EditOutcome.Kind.STALE::equals).hasSize(15);
        assertThat(host.post(ann, post).markdown()).isEqualTo("Text " + kinds.indexOf(EditOutcome.Kind.EDITED));
        assertThat(host.post(ann, post).version()).isEqualTo(2);
        assertThat(host.posts().revisions(ann, post)).hasSize(1);
    }

    @Test
    default void editAgainstEditLosesNothingWhenTheStaleReadAgain(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "-");
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String mark = "[" + i + "]";
            calls.add(() -> {
                EditOutcome.Kind kind = EditOutcome.Kind.STALE;
                while (kind == EditOutcome.Kind.STALE) {
                    Post read = host.post(ann, post);
                    kind = host.posts()
                            .edit(ann, post, Edit.of(read, read.markdown() + mark))
                            .kind();
                }
                return kind == EditOutcome.Kind.EDITED;
            });
        }

        assertThat(AtOnce.run(8, calls)).containsOnly(true);

        assertThat(host.post(ann, post).markdown()).contains("[0]", "[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]");
        assertThat(host.post(ann, post).version()).isEqualTo(9);
    }

    @Test
    default void commentingAgainstARemovalLeavesNoOrphanAndExactCounts(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        for (int round = 0; round < 10; round++) {
            PostId post = host.update(bob, tea, "Text");
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> said(() -> host.posts().comment(bob, post, CommentDraft.of("Comment"))));
            }
            calls.add(2, () -> said(() -> host.kring().moderation().remove(ann, post, "Rude")));

            List<String> said = AtOnce.run(5, calls);

            assertThat(said).isSubsetOf("done", "action.not-allowed");
            assertThat(host.posts()
                            .thread(host.person("Reader"), post, PageRequest.first(10))
                            .orElseThrow()
                            .comments()
                            .items())
                    .isEmpty();
            host.kring().moderation().restore(ann, post, host.version(ann, post));
            int made = (int) said.stream().filter("done"::equals).count() - 1;
            assertThat(host.thread(bob, post)).hasSize(made);
            assertThat(host.post(bob, post).comments()).isEqualTo(made);
        }
    }

    @Test
    default void replyingAgainstAWithdrawalLeavesNoReplyWithoutItsPlace(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "Text");
        for (int round = 0; round < 10; round++) {
            CommentId comment = host.comment(bob, post, "Comment");

            List<String> said = AtOnce.run(
                    2,
                    List.of(
                            () -> said(() -> host.posts().comment(ann, comment, CommentDraft.of("Reply"))),
                            () -> said(() -> host.posts().withdraw(bob, comment))));

            assertThat(said.get(0)).isIn("done", "comment.not-found");
            assertThat(said.get(1)).isEqualTo("done");
        }
        var thread = host.thread(ann, post);
        var shown = thread.stream()
                .map(comment -> (io.kring.id.Target) comment.id())
                .toList();
        assertThat(thread).allMatch(comment -> comment.parent().equals(post) || shown.contains(comment.parent()));
        assertThat(host.post(ann, post).comments()).isEqualTo((int)
                thread.stream().filter(comment -> !comment.gap()).count());
    }

    @Test
    default void acceptingAgainstARemovalAcceptsNothingThatIsGone(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        for (int round = 0; round < 10; round++) {
            PostId question = host.question(ann, tea);
            CommentId answer = host.answer(bob, question, "Green");

            List<String> said = AtOnce.run(
                    2,
                    List.of(
                            () -> said(() -> host.posts().accept(ann, answer)),
                            () -> said(() -> host.kring().moderation().remove(ann, answer, "Rude"))));

            assertThat(said.get(0)).isIn("done", "action.not-allowed");
            assertThat(said.get(1)).isEqualTo("done");
            assertThat(host.post(ann, question).accepted()).isEmpty();
        }
    }

    @Test
    default void pinningAtOnceNeverPinsMoreThanFive(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Pin pin = new Pin(Pin.Kind.PINNED, Optional.empty());
        List<PostId> posts = new ArrayList<>();
        List<Callable<PinOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            PostId post = host.update(ann, tea, "Text");
            posts.add(post);
            calls.add(() -> host.posts().pin(ann, post, pin));
        }

        List<PinOutcome> outcomes = AtOnce.run(10, calls);

        assertThat(outcomes).filteredOn(PinOutcome.PINNED::equals).hasSize(5);
        assertThat(outcomes).filteredOn(PinOutcome.FULL::equals).hasSize(5);
        assertThat(posts.stream().filter(post -> host.post(ann, post).pin().isPresent()))
                .hasSize(5);
    }

    @Test
    default void ofTwoWhoAttachAFileAtOnceOneOwnsIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId hers = host.closed(ann);
        CommunityId his = host.closed(bob);
        for (int round = 0; round < 10; round++) {
            Attachment file = new Attachment("/files/" + round, "a", "text/plain", 1);

            List<String> said = AtOnce.run(
                    2,
                    List.of(
                            () -> said(() -> host.posts()
                                    .publish(ann, PostDraft.update(hers, "Mine").attaching(file))),
                            () -> said(() -> host.posts()
                                    .publish(bob, PostDraft.update(his, "Mine").attaching(file)))));

            assertThat(said).containsExactlyInAnyOrder("done", "input.invalid");
            assertThat(host.posts().mayRead(ann, file.uri()))
                    .isEqualTo(said.get(0).equals("done"))
                    .isNotEqualTo(host.posts().mayRead(bob, file.uri()));
        }
    }

    private static String said(Runnable call) {
        try {
            call.run();
            return "done";
        } catch (KringException e) {
            if (e.code().equals("command.contended")) {
                throw e;
            }
            return e.code();
        }
    }
}
