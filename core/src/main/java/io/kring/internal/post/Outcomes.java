package io.kring.internal.post;

import io.kring.moderation.Finding;
import io.kring.moderation.Reason;
import io.kring.post.PublishOutcome;
import io.kring.spi.row.FactsText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Outcomes of publishing as text and back, for idempotency keys. Only outcomes that wrote something come here. */
final class Outcomes {
    private Outcomes() {}

    static <I> String write(PublishOutcome<I> outcome) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("kind", outcome.kind().name());
        outcome.id().ifPresent(id -> facts.put("id", id.toString()));
        if (outcome instanceof PublishOutcome.Published<I> published) {
            facts.put("version", Integer.toString(published.version()));
        } else if (outcome instanceof PublishOutcome.Scheduled<I> scheduled) {
            facts.put("at", scheduled.at().toString());
        } else if (outcome instanceof PublishOutcome.Held<I> held) {
            for (int i = 0; i < held.findings().size(); i++) {
                facts.put("rule" + i, held.findings().get(i).rule());
                facts.put("en" + i, held.findings().get(i).reason().en());
                facts.put("nl" + i, held.findings().get(i).reason().nl());
            }
        }
        return FactsText.write(facts);
    }

    static <I> PublishOutcome<I> read(String text, Function<String, I> id) {
        Map<String, String> facts = FactsText.read(text);
        I contribution = id.apply(facts.getOrDefault("id", ""));
        return switch (PublishOutcome.Kind.valueOf(facts.getOrDefault("kind", ""))) {
            case PUBLISHED ->
                new PublishOutcome.Published<>(contribution, Integer.parseInt(facts.getOrDefault("version", "1")));
            case SCHEDULED -> new PublishOutcome.Scheduled<>(contribution, Instant.parse(facts.getOrDefault("at", "")));
            case HELD -> new PublishOutcome.Held<>(contribution, findings(facts));
            case NUDGED, REJECTED -> throw new IllegalStateException("nothing was written, so no key was spent");
        };
    }

    private static List<Finding> findings(Map<String, String> facts) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; facts.containsKey("rule" + i); i++) {
            Reason reason = new Reason(facts.getOrDefault("en" + i, ""), facts.getOrDefault("nl" + i, ""));
            findings.add(new Finding(facts.getOrDefault("rule" + i, ""), reason, List.of()));
        }
        return findings;
    }
}
