package io.kring.internal.judging;

import io.kring.access.Role;
import io.kring.error.Misconfigured;
import io.kring.id.CommunityId;
import io.kring.internal.Digests;
import io.kring.internal.command.Call;
import io.kring.internal.command.Once;
import io.kring.internal.text.Folding;
import io.kring.moderation.Background;
import io.kring.moderation.Background.Recent;
import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Unsuitable;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.person.PersonId;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.JudgingFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.MembershipRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moderation pipeline: every policy sees the submission, the most severe verdict wins. */
public final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private static final Reason UNCHECKED =
            new Reason("a rule could not be checked", "een regel kon niet worden nagegaan");

    private final List<ModerationPolicy> policies;
    private final Duration lookback;

    public Judge(List<ModerationPolicy> policies) {
        this.policies = List.copyOf(policies);
        this.lookback = policies.stream()
                .map(ModerationPolicy::lookback)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (lookback.compareTo(ModerationPolicy.LONGEST_LOOKBACK) > 0) {
            throw new Misconfigured("policy.lookback", "no moderation policy looks back more than 24 hours");
        }
    }

    /** Asks for what the policies have to know. */
    public FactsRequest asking(FactsRequest request, Instant now) {
        return request.judging(lookback.isZero() ? null : now.minus(lookback));
    }

    /**
     * What all policies together say.
     *
     * @param in           where; null where that is nowhere
     * @param confirmation what an earlier nudge gave
     */
    public Ruling judge(Call call, @Nullable CommunityFacts in, Judged judged, @Nullable String confirmation) {
        Submission submission = submission(call, in, judged);
        Level level = Level.NO_OPINION;
        List<Finding> findings = new ArrayList<>();
        for (Verdict verdict : verdicts(call, submission)) {
            if (verdict.level().compareTo(level) > 0) {
                level = verdict.level();
            }
            if (verdict.level().compareTo(Level.ALLOW) > 0) {
                findings.addAll(verdict.findings());
            }
        }
        String token = level == Level.NUDGE ? token(submission, findings) : "";
        boolean confirmed = level == Level.NUDGE && token.equals(confirmation);
        return new Ruling(confirmed ? Level.ALLOW : level, findings, token, remembered(call, judged, submission));
    }

    /** Refuses what policies do not let through where nothing can wait for a moderator. */
    public void demand(Call call, @Nullable CommunityFacts in, Judged judged, @Nullable String confirmation) {
        if (judged.parts().isEmpty()) {
            return;
        }
        Ruling ruling = judge(call, in, judged, confirmation);
        switch (ruling.level()) {
            case HOLD, REJECT -> throw Unsuitable.refused(ruling.findings());
            case NUDGE -> throw Unsuitable.nudged(ruling.findings(), ruling.confirmation());
            case NO_OPINION, ALLOW -> {}
        }
    }

    private List<Verdict> verdicts(Call call, Submission submission) {
        List<Verdict> verdicts = new ArrayList<>();
        policies.forEach(policy -> verdicts.add(ask(policy, submission)));
        if (submission.occasion() != Occasion.NAME_COMMUNITY) {
            verdicts.add(Holding.judge(call.facts().judging().hold(), submission));
        }
        return verdicts;
    }

    private static Verdict ask(ModerationPolicy policy, Submission submission) {
        try {
            return Objects.requireNonNull(policy.judge(submission));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "moderation policy {} failed: {}",
                    policy.getClass().getName(),
                    e.getClass().getName());
            return Verdict.of(Level.HOLD, "policy.failed", UNCHECKED);
        }
    }

    private Submission submission(Call call, @Nullable CommunityFacts in, Judged judged) {
        MembershipRow mine = in == null || !in.isMember() ? null : in.mine();
        Role role = in == null ? null : in.role();
        return new Submission(
                judged.occasion(),
                call.myId(),
                Optional.ofNullable(in)
                        .map(facts -> new CommunityId(facts.community().id())),
                Optional.ofNullable(role),
                judged.kind(),
                judged.parts(),
                judged.entities(),
                new Background(
                        call.now(),
                        Optional.ofNullable(mine).map(MembershipRow::since),
                        call.facts().judging().recent(),
                        lookback.isZero() ? "" : digest(call.myId(), judged)));
    }

    /** With their id in it, so that digests of two people tell nothing of one another. */
    private static String digest(PersonId author, Judged judged) {
        return Digests.sha256(author.value() + "\n"
                + judged.parts().stream()
                        .map(part -> Folding.words(part.text()))
                        .collect(Collectors.joining("\n")));
    }

    /** What somebody says is counted where a policy looks back, and nothing is kept where none does. */
    private static ChangeSet remembered(Call call, Judged judged, Submission submission) {
        JudgingFacts known = call.facts().judging();
        Instant since = known.since();
        if (since == null || !judged.isSaid()) {
            return ChangeSet.of();
        }
        Recent said = new Recent(call.now(), submission.background().digest());
        return ChangeSet.of(
                new Change.Remember(call.me().no(), said, since, known.recent().size()));
    }

    /** For this text and what was remarked on it: a policy that came later is heard first. */
    private static String token(Submission submission, List<Finding> findings) {
        List<@Nullable Object> said = new ArrayList<>(
                List.of(submission.author(), submission.community(), submission.kind(), submission.occasion()));
        findings.stream().map(Finding::rule).distinct().sorted().forEach(said::add);
        submission.parts().forEach(part -> {
            said.add(part.field());
            said.add(part.text());
        });
        return Digests.sha256(Once.text(said.toArray()));
    }
}
