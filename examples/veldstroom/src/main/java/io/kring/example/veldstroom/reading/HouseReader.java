package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.HouseEntry;
import io.kring.house.HouseRule;
import io.kring.house.HouseWordDraft;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what the organisation says of itself, and rules. */
final class HouseReader {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?]) ");

    private HouseReader() {}

    static HouseEntry read(Section organisation, List<Section> rules, People people) {
        return new HouseEntry(
                organisation.place(),
                people.id(organisation.place(), organisation.need("by")),
                new HouseWordDraft(organisation.need("mission.nl"), organisation.need("word.nl")),
                organisation.time("said"),
                rules.stream().map(rule -> titled(rule.need("nl"))).toList(),
                organisation.time("proposed"),
                organisation.time("enacted"));
    }

    /** A rule of each sentence. */
    static List<HouseRule> sentences(String text) {
        return BETWEEN_SENTENCES.splitAsStream(text).map(HouseRule::of).toList();
    }

    /** A rule with the first sentence as its title. */
    private static HouseRule titled(String text) {
        String[] parts = BETWEEN_SENTENCES.split(text, 2);
        return new HouseRule(parts[0], parts.length == 1 ? "" : parts[1]);
    }
}
