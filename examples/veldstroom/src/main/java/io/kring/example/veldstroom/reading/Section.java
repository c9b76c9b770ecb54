package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.StoryTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record of a content file: {@code == kind id}, its keys, and the lines under them. */
record Section(Place place, String kind, String id, Map<String, String> keys, List<Line> lines) {
    String need(String key) {
        return find(key).orElseThrow(() -> place.error(kind + " " + id + " has no " + key));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    int number(String key) {
        String value = need(key);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw place.error(key + " is no number: " + value, e);
        }
    }

    boolean yes(String key) {
        return find(key).map("yes"::equals).orElse(false);
    }

    /** The elements of a list; none where the key is absent. */
    List<String> list(String key) {
        return find(key).map(value -> List.of(value.split(", ", -1))).orElse(List.of());
    }

    StoryTime time(String key) {
        return StoryTime.read(place, need(key));
    }
}
