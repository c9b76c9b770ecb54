package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.error.NotFound;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Pin;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** People talk, react and pin while the conversation is emptied. */
public interface ConcurrentEmptyingContract extends KringContract {
    @Test
    default void whatIsSaidWhileAConversationIsEmptiedGoesWithItOrIsRefusedAsAbsent(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId trial = host.create(
                ann, CommunityDraft.open("Trial", "To try things out").asPractice());
        for (int round = 0; round < 6; round++) {
            PostId post = host.update(ann, trial, "A trial");
            CommentId comment = host.comment(ann, post, "On it");
            host.deliver();
            host.forgetEvents();
            host.clock().move(Duration.ofDays(31));
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Actor each = host.person("Person" + i);
                calls.add(found(() -> host.posts().comment(each, post, CommentDraft.of("Me too"))));
                calls.add(found(() -> host.reactions().add(each, post, "like")));
                calls.add(found(() -> host.reactions().add(each, comment, "like")));
            }
            calls.add(4, found(() -> host.posts().pin(ann, post, new Pin(Pin.Kind.PINNED, Optional.empty()))));
            calls.add(6, () -> host.kring().deliverPending(1_000).more());

            AtOnce.run(14, calls);
            host.deliver();

            assertThat(host.posts().find(ann, post)).isEmpty();
            assertThat(host.posts().findComment(ann, comment)).isEmpty();
            assertThat(host.events().of(EventType.POST_EMPTIED)).hasSize(1);
            assertThat(host.events().typesInOrder()).endsWith(EventType.POST_EMPTIED);
        }
        for (int i = 0; i < 5; i++) {
            PostId next = host.update(ann, trial, "Next " + i);
            assertThat(host.posts()
                            .pin(ann, next, new Pin(Pin.Kind.PINNED, Optional.empty()))
                            .name())
                    .as("the places of pins that went are free")
                    .isEqualTo("PINNED");
        }
    }

    private static Callable<Boolean> found(Runnable call) {
        return () -> {
            try {
                call.run();
                return true;
            } catch (NotFound gone) {
                return false;
            }
        };
    }
}
