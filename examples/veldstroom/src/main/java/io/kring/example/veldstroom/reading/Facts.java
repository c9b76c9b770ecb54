package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Place;
import io.kring.reaction.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts as {@code key=value}, in any order. */
final class Facts {
    private static final List<String> REACTIONS = Palette.standard().kinds();

    private final Place place;
    private final Map<String, String> facts = new LinkedHashMap<>();

    Facts(Place place) {
        this.place = place;
    }

    /** Takes one; a value may stand in double quotes. */
    void take(String fact) {
        int equals = fact.indexOf('=');
        if (equals < 1 || equals == fact.length() - 1) {
            throw place.error("this is no key=value: " + fact);
        }
        String value = fact.substring(equals + 1);
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        if (facts.put(fact.substring(0, equals), quoted ? value.substring(1, value.length() - 1) : value) != null) {
            throw place.error("this stands there twice: " + fact);
        }
    }

    Map<String, String> all() {
        return facts;
    }

    /** How many reactions of each kind; whatever is neither a reaction nor one of these other keys is an error. */
    Map<String, Integer> reactions(Set<String> others) {
        Map<String, Integer> reactions = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            if (REACTIONS.contains(key) && value.matches("[1-9]\\d{0,2}")) {
                reactions.put(key, Integer.valueOf(value));
            } else if (!others.contains(key)) {
                throw place.error("unknown: " + key + "=" + value);
            }
        });
        return reactions;
    }
}
