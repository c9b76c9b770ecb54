package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.GoalEntry;
import io.kring.example.veldstroom.content.Words;
import io.kring.metrics.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads goals, and where people stood before. */
final class GoalReader {
    private static final Map<String, Step> STEPS =
            Map.of("reads", Step.READ, "reacts", Step.REACTED, "contributes", Step.CONTRIBUTED);

    private GoalReader() {}

    static List<GoalEntry> read(List<Section> sections, People people) {
        Section before = ContentReader.of(sections, "baseline").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no baseline"));
        return ContentReader.of(sections, "goal").stream()
                .map(goal -> read(goal, before, people))
                .toList();
    }

    private static GoalEntry read(Section goal, Section before, People people) {
        Step step = STEPS.get(goal.id());
        if (step == null) {
            throw goal.place().error("a goal is about one of " + STEPS.keySet() + ": " + goal.id());
        }
        return new GoalEntry(
                goal.place(),
                step,
                words(goal),
                percent(goal, "target"),
                people.id(goal.place(), goal.need("owner")),
                percent(before, goal.id()),
                words(before));
    }

    private static Words words(Section section) {
        return new Words(section.need("nl"), section.need("en"));
    }

    private static BigDecimal percent(Section section, String key) {
        try {
            return new BigDecimal(section.need(key));
        } catch (NumberFormatException e) {
            throw section.place().error(key + " is no number: " + section.need(key), e);
        }
    }
}
