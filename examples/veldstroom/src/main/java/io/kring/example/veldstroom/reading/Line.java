package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Place;

/** One line of a content file. */
record Line(Place place, String text) {
    boolean blank() {
        return text.isBlank();
    }

    boolean begins(String prefix) {
        return text.startsWith(prefix);
    }
}
