package io.kring.moderation.policy;

import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.text.TextEntity;
import java.time.Duration;
import java.util.List;

/**
 * So many people mentioned in one text, and fewer by newcomers; more are refused with the rule {@code mentions}. Each
 * person counts once.
 *
 * @param members   for who has been a member there for a while
 * @param newcomers for who became one lately, and for who is none
 * @param newFor    for how long somebody is new
 */
public record MentionLimit(int members, int newcomers, Duration newFor) implements ModerationPolicy {
    /** 10 people; 2 in the first seven days. */
    public static MentionLimit standard() {
        return new MentionLimit(10, 2, Duration.ofDays(7));
    }

    @Override
    public Verdict judge(Submission submission) {
        int most = submission.background().isNewcomer(newFor) ? newcomers : members;
        List<String> named = submission.entities().stream()
                .filter(entity -> entity.kind() == TextEntity.Kind.MENTION)
                .map(TextEntity::value)
                .distinct()
                .toList();
        if (named.size() <= most) {
            return Verdict.noOpinion();
        }
        List<String> further = named.subList(most, named.size());
        return Verdict.about(
                Level.REJECT,
                "mentions",
                new Reason(
                        "at most " + most + " people are mentioned in one text",
                        "in één tekst noem je hoogstens " + most + " mensen"),
                submission.entities().stream()
                        .filter(entity -> entity.kind() == TextEntity.Kind.MENTION && further.contains(entity.value()))
                        .map(entity -> new Finding.Span(entity.start(), entity.end()))
                        .toList());
    }
}
