package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.moderation.HeldContribution;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.PostDraft;
import io.kring.post.PostState;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is held waits for a moderator. */
public interface HeldContract extends KringContract {
    @Test
    default void onlyTheAuthorAndTheModeratorsThereSeeWhatIsHeld(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = cast.held("hold this");

        assertThat(host.post(cast.bob, post).state()).isEqualTo(PostState.HELD);
        assertThat(host.post(cast.mod, post).markdown()).isEqualTo("hold this");
        assertThat(host.posts().find(cast.reader, post)).isEmpty();
        assertThat(host.feeds().read(cast.bob, FeedQuery.community(cast.tea)).entries())
                .isEmpty();
        assertThat(codeOf(() -> host.reactions().add(cast.reader, post, "like")))
                .isEqualTo("post.not-found");
        assertThat(host.post(cast.mod, post).allowed()).contains(Action.DECIDE_HELD);
        assertThat(host.post(cast.bob, post).allowed()).doesNotContain(Action.DECIDE_HELD, Action.COMMENT);
    }

    @Test
    default void whatIsReleasedAppearsAsOfNow(TestHost host) {
        Cast cast = Cast.of(host);
        PostId held = cast.held("hold this");
        PostId later = host.update(cast.ann, cast.tea, "Later");
        host.clock().move(Duration.ofHours(1));

        host.kring().moderation().release(cast.mod, held, 1);

        assertThat(host.post(cast.reader, held).publishedAt())
                .contains(host.clock().instant());
        assertThat(host.feeds().read(cast.reader, FeedQuery.community(cast.tea)).entries())
                .extracting(entry -> entry.post().id())
                .containsExactly(held, later);
        assertThat(host.events().typesInOrder()).contains(EventType.POST_HELD, EventType.POST_RELEASED);
        assertThat(codeOf(() -> host.kring().moderation().release(cast.mod, held, 1)))
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void whatIsRefusedIsStillSeenByItsAuthor(TestHost host) {
        Cast cast = Cast.of(host);
        PostId held = cast.held("hold this");

        host.kring().moderation().refuse(cast.mod, held, 1, "Not kind");

        assertThat(host.post(cast.bob, held).state()).isEqualTo(PostState.HIDDEN);
        assertThat(host.post(cast.bob, held).reason()).contains("Not kind");
        assertThat(host.posts().find(cast.reader, held)).isEmpty();
        assertThat(waiting(host, cast).items()).isEmpty();
        assertThat(host.events().of(EventType.POST_REFUSED)).hasSize(1);
    }

    @Test
    default void nobodyDecidesOnATextThatTheyDidNotRead(TestHost host) {
        Cast cast = Cast.of(host);
        PostId held = cast.held("hold this");
        HeldContribution read = waiting(host, cast).items().get(0);
        host.posts().edit(cast.bob, held, Edit.of(host.post(cast.bob, held), "hold worse"));

        assertThat(codeOf(() -> host.kring().moderation().release(cast.mod, held, read.version())))
                .isEqualTo("post.stale");
        assertThat(codeOf(() -> host.kring().moderation().refuse(cast.mod, held, read.version(), "No")))
                .isEqualTo("post.stale");
        assertThat(host.post(cast.bob, held).state()).isEqualTo(PostState.HELD);

        HeldContribution now = waiting(host, cast).items().get(0);
        assertThat(now.markdown()).isEqualTo("hold worse");
        host.kring().moderation().refuse(cast.mod, held, now.version(), "No");
        assertThat(host.post(cast.bob, held).state()).isEqualTo(PostState.HIDDEN);
        assertThat(codeOf(() -> host.kring().moderation().restore(cast.mod, held, now.version())))
                .isEqualTo("post.stale");
    }

    @Test
    default void nobodyDecidesWhatTheyWroteThemselves(TestHost host) {
        Cast cast = Cast.of(host);
        PostId own = host.posts()
                .publish(cast.mod, PostDraft.update(cast.tea, "hold mine"))
                .id()
                .orElseThrow();

        assertThat(codeOf(() -> host.kring().moderation().release(cast.mod, own, 1)))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.kring().moderation().refuse(cast.mod, own, 1, "No")))
                .isEqualTo("action.not-allowed");
        assertThat(host.post(cast.mod, own).state()).isEqualTo(PostState.HELD);

        host.kring().moderation().release(cast.ann, own, 1);

        assertThat(host.post(cast.reader, own).state()).isEqualTo(PostState.VISIBLE);
    }

    @Test
    default void membersDecideNothing(TestHost host) {
        Cast cast = Cast.of(host);
        PostId held = cast.held("hold this");

        assertThat(codeOf(() -> host.kring().moderation().release(cast.bob, held, 1)))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.kring().moderation().release(cast.reader, held, 1)))
                .isEqualTo("post.not-found");
        assertThat(codeOf(() -> host.kring().moderation().held(cast.bob, cast.tea, PageRequest.first(10))))
                .isEqualTo("action.not-allowed");
        assertThat(waiting(host, cast).items()).hasSize(1);
    }

    @Test
    default void whatWaitsIsListedTheOldestFirstWithItsRule(TestHost host) {
        Cast cast = Cast.of(host);
        PostId first = cast.held("hold one");
        PostId post = host.update(cast.ann, cast.tea, "Text");
        CommentId second = host.posts()
                .comment(cast.bob, post, CommentDraft.of("hold two"))
                .id()
                .orElseThrow();

        Page<HeldContribution> page = host.kring().moderation().held(cast.mod, cast.tea, PageRequest.first(1));
        Page<HeldContribution> next = host.kring()
                .moderation()
                .held(cast.mod, cast.tea, PageRequest.first(1).after(page.next().orElseThrow()));

        assertThat(page.items()).singleElement().satisfies(held -> {
            assertThat(held.id()).isEqualTo(first);
            assertThat(held.post()).isEqualTo(first);
            assertThat(held.rule()).isEqualTo("word.hold");
            assertThat(held.author()).map(Person::name).contains("Bob");
            assertThat(held.markdown()).isEqualTo("hold one");
        });
        assertThat(host.post(cast.bob, first).reason()).contains("word.hold");
        assertThat(next.items()).singleElement().satisfies(held -> {
            assertThat(held.id()).isEqualTo(second);
            assertThat(held.post()).isEqualTo(post);
        });
        assertThat(next.next()).isEmpty();
    }

    @Test
    default void aHeldCommentIsNotCountedUntilItIsReleased(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.ann, cast.tea, "Text");
        CommentId held = host.posts()
                .comment(cast.bob, post, CommentDraft.of("hold"))
                .id()
                .orElseThrow();

        assertThat(host.post(cast.reader, post).comments()).isZero();
        assertThat(host.thread(cast.reader, post)).isEmpty();
        assertThat(host.thread(cast.bob, post)).hasSize(1);

        host.kring().moderation().release(cast.mod, held, 1);

        assertThat(host.post(cast.reader, post).comments()).isEqualTo(1);
        assertThat(host.thread(cast.reader, post)).hasSize(1);
    }

    @Test
    default void aRefusalHasAReason(TestHost host) {
        Cast cast = Cast.of(host);
        PostId held = cast.held("hold this");

        assertThat(violationOf(() -> host.kring().moderation().refuse(cast.mod, held, 1, " ")))
                .isEqualTo("text.blank");
        assertThat(host.post(cast.bob, held).state()).isEqualTo(PostState.HELD);
    }

    private static Page<HeldContribution> waiting(TestHost host, Cast cast) {
        return host.kring().moderation().held(cast.mod, cast.tea, PageRequest.first(10));
    }

    /** A community of Ann with Bob as a member and Mod as a moderator, and somebody who only reads. */
    record Cast(TestHost host, Actor ann, Actor bob, Actor mod, Actor reader, CommunityId tea) {
        static Cast of(TestHost host) {
            host.with(builder -> builder.moderation(new WordRule()));
            Actor ann = host.person("Ann");
            Actor bob = host.person("Bob");
            Actor mod = host.person("Mod");
            CommunityId tea = host.open(ann);
            host.add(ann, tea, bob, mod);
            host.communities().changeRole(ann, tea, TestHost.id(mod), Role.MODERATOR);
            return new Cast(host, ann, bob, mod, host.person("Reader"), tea);
        }

        PostId held(String text) {
            return host.publish(bob, PostDraft.update(tea, text));
        }
    }
}
