package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.audit.AuditCheck;
import io.kring.audit.AuditLine;
import io.kring.audit.AuditTrail;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.spi.audit.AuditStore;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What moderators did stands in a trail that nobody changes unnoticed. */
public interface AuditTrailContract extends KringContract {
    @Test
    default void everyActOfModerationIsALineWithWhoToWhomAndWhy(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Rude");

        host.kring().moderation().remove(ann, post, "It hurts");
        host.kring().moderation().restore(ann, post, 2);
        host.kring().moderation().restore(ann, post, 2);
        assertThat(host.kring().audit().lines(0, 10))
                .as("before they have a place")
                .isEmpty();
        host.deliver();

        List<AuditLine> lines = host.kring().audit().lines(0, 10);
        assertThat(lines).extracting(AuditLine::action).containsExactly("moderation.remove", "moderation.restore");
        assertThat(lines).extracting(AuditLine::position).containsExactly(1L, 2L);
        AuditLine removed = lines.get(0);
        assertThat(removed.by()).contains(TestHost.id(ann));
        assertThat(removed.about()).contains(TestHost.id(bob));
        assertThat(removed.subject()).isEqualTo(post.toString());
        assertThat(removed.words()).contains("It hurts");
        assertThat(removed.erased()).isFalse();
    }

    @Test
    default void theChainHoldsHoweverManyMoveOnTogether(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        AuditTrail audit = host.kring().audit();
        assertThat(audit.verify()).isEqualTo(new AuditCheck(0, java.util.OptionalLong.empty(), ""));
        PostId post = host.update(ann, tea, "To all");

        for (int i = 0; i < 6; i++) {
            host.kring().moderation().lock(ann, post);
            host.kring().moderation().unlock(ann, post);
            host.deliver();
        }

        AuditCheck check = audit.verify();
        assertThat(check.holds()).isTrue();
        assertThat(check.lines()).isEqualTo(12);
        List<AuditLine> lines = audit.lines(0, 100);
        assertThat(lines)
                .extracting(AuditLine::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(check.digest()).isEqualTo(lines.get(11).digest());
        assertThat(audit.lines(10, 1)).containsExactly(lines.get(10));
    }

    @Test
    default void linesAreForgottenAfterTwoYearsAndTheRestStillHolds(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "To all");
        host.kring().moderation().lock(ann, post);
        host.deliver();
        host.clock().move(Duration.ofDays(1));
        host.kring().moderation().unlock(ann, post);
        host.deliver();
        String whole = host.kring().audit().verify().digest();

        host.clock().move(AuditStore.RETENTION.minus(Duration.ofHours(12)));
        host.deliver();

        assertThat(host.kring().audit().lines(0, 10))
                .extracting(AuditLine::action)
                .containsExactly("moderation.unlock");
        AuditCheck check = host.kring().audit().verify();
        assertThat(check.holds()).isTrue();
        assertThat(check.lines()).isEqualTo(1);
        assertThat(check.digest()).isEqualTo(whole);
    }

    @Test
    default void pagesOfTheTrailHaveABound(TestHost host) {
        assertThat(violationOf(() -> host.kring().audit().lines(0, 0))).isEqualTo("most.invalid");
        assertThat(violationOf(() -> host.kring().audit().lines(0, 1_001))).isEqualTo("most.invalid");
    }
}
