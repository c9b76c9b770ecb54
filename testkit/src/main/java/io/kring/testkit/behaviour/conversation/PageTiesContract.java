package io.kring.testkit.behaviour.conversation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.behaviour.conversation.PageConversationContract.NEWS;
import static io.kring.testkit.behaviour.conversation.PageConversationContract.commented;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageRef;
import io.kring.conversation.TiedPage;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Post;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A news item is tied to discussions in communities and back, with an outcome (P10). */
public interface PageTiesContract extends KringContract {
    @Test
    default void theNewsPointsToTheDiscussionAndTheDiscussionBack(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PageRef news = NEWS.ownedBy(TestHost.id(ann));
        CommunityId open = host.open(bob);
        PostId discussion = host.update(bob, open, "Where should the new depot be?");

        host.kring().pages().tie(ann, news, discussion);
        host.kring().pages().closeLoop(ann, news, LoopOutcome.of("Ede is closer", "It will be Ede"));

        assertThat(host.kring().pages().discussions(bob, news.uri()))
                .extracting(Post::id)
                .containsExactly(discussion);
        TiedPage page = host.kring().pages().about(bob, discussion).get(0);
        assertThat(page.uri()).isEqualTo(NEWS.uri());
        assertThat(page.title()).isEqualTo(NEWS.title());
        LoopOutcome outcome = page.outcome().orElseThrow();
        assertThat(outcome.heard()).isEqualTo("Ede is closer");
        assertThat(outcome.did()).isEqualTo("It will be Ede");
        assertThat(outcome.at()).isEqualTo(host.clock().instant());
        assertThat(host.kring().pages().conversation(bob, news).orElseThrow().outcome())
                .contains(outcome);
        assertThat(host.events().of(EventType.PAGE_TIED)).hasSize(1);
        assertThat(host.events().of(EventType.PAGE_LOOP_CLOSED)).hasSize(1);
    }

    @Test
    default void aTieIsMadeOnceAndTakenAway(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef news = NEWS.ownedBy(TestHost.id(ann));
        PostId first = host.update(ann, host.open(ann), "First");
        PostId second = host.update(ann, host.open(ann), "Second");
        host.kring().pages().tie(ann, news, first);
        host.clock().move(java.time.Duration.ofSeconds(1));
        host.kring().pages().tie(ann, news, second);
        host.kring().pages().tie(ann, news, first);

        assertThat(host.kring().pages().discussions(ann, news.uri()))
                .extracting(Post::id)
                .containsExactly(second, first);
        host.kring().pages().untie(ann, news, second);
        assertThat(host.kring().pages().discussions(ann, news.uri()))
                .extracting(Post::id)
                .containsExactly(first);
        assertThat(host.kring().pages().about(ann, second)).isEmpty();
    }

    @Test
    default void onlyTheOwnerAndModeratorsTieAndCloseTheLoop(TestHost host) {
        Actor ann = host.person("Ann");
        Actor out = host.person("Out");
        PageRef news = NEWS.ownedBy(TestHost.id(ann));
        PostId discussion = host.update(ann, host.open(ann), "Open");
        host.kring().pages().put(news);

        assertThat(codeOf(() -> host.kring().pages().tie(out, news, discussion)))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.kring().pages().closeLoop(out, news, LoopOutcome.of("No", "No"))))
                .isEqualTo("action.not-allowed");
        assertThat(host.kring().pages().about(ann, discussion)).isEmpty();
        assertThat(host.kring().pages().conversation(ann, news).orElseThrow().outcome())
                .isEmpty();
    }

    @Test
    default void aTieShowsNobodyWhatTheyMayNotRead(TestHost host) {
        Actor ann = host.person("Ann");
        Actor out = host.person("Out");
        PageRef news = NEWS.ownedBy(TestHost.id(ann));
        CommunityId closed = host.closed(ann);
        PostId inside = host.update(ann, closed, "Inside");
        commented(host, out, news, "Hello");
        host.kring().pages().tie(ann, news, inside);

        assertThat(host.kring().pages().discussions(ann, news.uri())).hasSize(1);
        assertThat(host.kring().pages().discussions(out, news.uri())).isEmpty();
        assertThat(host.kring().pages().about(out, inside)).isEmpty();
        assertThat(host.kring().pages().about(ann, inside)).hasSize(1);

        CommunityId secret = host.closed(ann);
        host.kring().pages().put(PageRef.of(news.uri(), news.title(), io.kring.access.PageAudience.community(secret)));
        host.add(ann, closed, out);
        assertThat(host.kring().pages().about(out, inside)).isEmpty();
        assertThat(host.kring().pages().discussions(out, news.uri())).isEmpty();
    }

    @Test
    default void whatOneDoesNotReadCannotBeTied(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef news = NEWS.ownedBy(TestHost.id(ann));
        PostId inside = host.update(host.person("Bob"), host.closed(Actor.of("bob")), "Inside");
        PostId page = host.kring().pages().put(news);

        for (PostId absent : List.of(inside, new PostId(99), page)) {
            assertThat(codeOf(() -> host.kring().pages().tie(ann, news, absent)))
                    .isEqualTo("post.not-found");
        }
    }
}
