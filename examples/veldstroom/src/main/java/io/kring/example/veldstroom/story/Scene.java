package io.kring.example.veldstroom.story;

import io.kring.example.veldstroom.content.Place;
import java.time.Instant;

/** Something that happens at one moment of the story. */
record Scene(Instant at, Place place, Act act) {
    /** What is done to Kring then. */
    @FunctionalInterface
    interface Act {
        void on(Stage stage);
    }
}
