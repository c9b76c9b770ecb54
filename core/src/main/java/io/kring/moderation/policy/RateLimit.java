package io.kring.moderation.policy;

import io.kring.moderation.Background;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import java.time.Duration;

/**
 * So many posts and comments a minute, an hour and a day, and fewer for newcomers; more are refused with the rules {@code
 * rate.minute}, {@code rate.hour}, {@code rate.day}. A window slides; it counts what was published or held, withdrawn or
 * not, in all communities and on all nodes. Edits are free.
 *
 * @param members   for who has been a member there for a while
 * @param newcomers for who became one lately, and for who is none
 * @param newFor    for how long somebody is new
 */
public record RateLimit(Most members, Most newcomers, Duration newFor) implements ModerationPolicy {
    /** So many a minute, an hour, a day. */
    public record Most(int minute, int hour, int day) {}

    /** 5 a minute, 40 an hour, 150 a day; in the first seven days 2, 15 and 40. */
    public static RateLimit standard() {
        return new RateLimit(new Most(5, 40, 150), new Most(2, 15, 40), Duration.ofDays(7));
    }

    @Override
    public Verdict judge(Submission submission) {
        if (submission.occasion() != Occasion.PUBLISH && submission.occasion() != Occasion.COMMENT) {
            return Verdict.noOpinion();
        }
        Background background = submission.background();
        Most most = background.isNewcomer(newFor) ? newcomers : members;
        if (background.within(Duration.ofMinutes(1)) >= most.minute()) {
            return refused("rate.minute", most.minute(), "minute", "minuut");
        }
        if (background.within(Duration.ofHours(1)) >= most.hour()) {
            return refused("rate.hour", most.hour(), "hour", "uur");
        }
        return background.within(Duration.ofDays(1)) >= most.day()
                ? refused("rate.day", most.day(), "day", "dag")
                : Verdict.noOpinion();
    }

    @Override
    public Duration lookback() {
        return Duration.ofDays(1);
    }

    private static Verdict refused(String rule, int most, String time, String tijd) {
        return Verdict.of(
                Level.REJECT,
                rule,
                new Reason(
                        "at most " + most + " contributions a " + time + "; try again later",
                        "hoogstens " + most + " bijdragen per " + tijd + "; probeer het later opnieuw"));
    }
}
