package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.PageAudience;
import io.kring.conversation.PageConversation;
import io.kring.conversation.PageRef;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Many talk about pages at once that nobody talked about before. */
public interface ConcurrentPageContract extends KringContract {
    @Test
    default void thirtyTwoFirstCommentsOnAPageAreOneConversation(TestHost host) {
        PageRef page = PageRef.of("/news/1", "News", PageAudience.everyone()).ownedBy(TestHost.id(host.person("Ann")));
        List<Callable<PublishOutcome<CommentId>>> calls = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            Actor each = host.person("Person" + i);
            calls.add(() -> host.kring().pages().comment(each, page, CommentDraft.of("First!")));
        }

        AtOnce.run(16, calls);

        PageConversation conversation =
                host.kring().pages().conversation(Actor.of("person1"), page).orElseThrow();
        assertThat(conversation.comments()).isEqualTo(32);
        assertThat(conversation.thread().orElseThrow().comments().items()).hasSize(32);
        assertThat(host.events().of(EventType.PAGE_ADDED)).hasSize(1);
    }
}
