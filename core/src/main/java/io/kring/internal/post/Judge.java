package io.kring.internal.post;

import io.kring.access.Role;
import io.kring.id.CommunityId;
import io.kring.internal.Digests;
import io.kring.internal.command.Call;
import io.kring.internal.command.Once;
import io.kring.internal.text.TextEntities;
import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.spi.row.CommunityFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moderation pipeline: every policy sees the submission, the most severe verdict wins. */
final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final List<ModerationPolicy> policies;

    Judge(List<ModerationPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * What all policies together say.
     *
     * @param confirmation with which the author may publish the same text after a nudge
     */
    record Ruling(Level level, List<Finding> findings, String confirmation) {
        /** Codes of the rules, for the moderators' list. */
        String rules() {
            return findings.stream().map(Finding::rule).distinct().limit(10).collect(Collectors.joining(","));
        }
    }

    Ruling judge(
            Call call,
            CommunityFacts in,
            String kind,
            @Nullable String title,
            String markdown,
            TextEntities entities,
            boolean edit,
            @Nullable String confirmation) {
        Role role = in.role();
        Submission submission = new Submission(
                call.myId(),
                new CommunityId(in.community().id()),
                Optional.ofNullable(role),
                kind,
                Optional.ofNullable(title),
                markdown,
                entities.all(),
                edit);
        Level level = Level.NO_OPINION;
        List<Finding> findings = new ArrayList<>();
        for (ModerationPolicy policy : policies) {
            Verdict verdict = ask(policy, submission);
            if (verdict.level().compareTo(level) > 0) {
                level = verdict.level();
            }
            if (verdict.level().compareTo(Level.ALLOW) > 0) {
                findings.addAll(verdict.findings());
            }
        }
        String token = token(submission);
        return new Ruling(level == Level.NUDGE && token.equals(confirmation) ? Level.ALLOW : level, findings, token);
    }

    private static Verdict ask(ModerationPolicy policy, Submission submission) {
        try {
            return policy.judge(submission);
        } catch (RuntimeException e) {
            LOG.warn(
                    "moderation policy {} failed: {}",
                    policy.getClass().getName(),
                    e.getClass().getName());
            return Verdict.of(Level.HOLD, "policy.failed", "a rule could not be checked");
        }
    }

    private static String token(Submission submission) {
        return Digests.sha256(Once.text(
                submission.author(),
                submission.community(),
                submission.kind(),
                submission.title(),
                submission.markdown(),
                submission.edit()));
    }
}
