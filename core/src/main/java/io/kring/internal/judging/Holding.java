package io.kring.internal.judging;

import io.kring.access.Role;
import io.kring.moderation.HoldBeforePublication;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.spi.row.FactsText;
import io.kring.text.TextEntity;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A community's choice of what waits for a moderator: as a setting, and as a policy. */
public final class Holding {
    private static final String RULE = "community.hold";

    private Holding() {}

    /** The setting; null where nothing waits. */
    public static @Nullable String write(HoldBeforePublication hold) {
        if (hold.equals(HoldBeforePublication.nothing())) {
            return null;
        }
        return FactsText.write(new TreeMap<>(Map.of(
                "everybody", Boolean.toString(hold.everybody()),
                "newcomers", hold.newcomers().toString(),
                "links", Boolean.toString(hold.links()),
                "kinds", String.join(",", new TreeSet<>(hold.kinds())))));
    }

    public static HoldBeforePublication read(@Nullable String setting) {
        if (setting == null) {
            return HoldBeforePublication.nothing();
        }
        Map<String, String> facts = FactsText.read(setting);
        Set<String> kinds = Arrays.stream(facts.getOrDefault("kinds", "").split(","))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet());
        return new HoldBeforePublication(
                Boolean.parseBoolean(facts.get("everybody")),
                Duration.parse(facts.getOrDefault("newcomers", "PT0S")),
                Boolean.parseBoolean(facts.get("links")),
                kinds);
    }

    static Verdict judge(@Nullable String setting, Submission submission) {
        if (setting == null || Role.moderates(submission.role().orElse(null))) {
            return Verdict.noOpinion();
        }
        HoldBeforePublication hold = read(setting);
        if (hold.everybody()) {
            return held(
                    "everything that is written here is read by a moderator first",
                    "alles wat hier wordt geschreven, leest eerst een moderator");
        }
        if (!hold.newcomers().isZero() && submission.background().isNewcomer(hold.newcomers())) {
            return held(
                    "what newcomers write here is read by a moderator first",
                    "wat nieuwkomers hier schrijven, leest eerst een moderator");
        }
        if (hold.links() && submission.entities().stream().anyMatch(Holding::isLink)) {
            return held(
                    "what holds a link is read by a moderator first",
                    "waar een link in staat, leest eerst een moderator");
        }
        return hold.kinds().contains(submission.kind())
                ? held(
                        "contributions of this kind are read by a moderator first",
                        "bijdragen van deze soort leest eerst een moderator")
                : Verdict.noOpinion();
    }

    private static boolean isLink(TextEntity entity) {
        return entity.kind() == TextEntity.Kind.LINK;
    }

    private static Verdict held(String en, String nl) {
        return Verdict.of(Level.HOLD, RULE, new Reason(en, nl));
    }
}
