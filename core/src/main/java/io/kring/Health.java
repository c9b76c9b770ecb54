package io.kring;

import java.util.Map;
import java.util.Optional;

/**
 * How Kring is doing.
 *
 * @param storage       whether the storage answers
 * @param schemaVersion of the tables; empty where the storage has none or does not answer
 * @param lag           events still to be received, by subscriber, counted up to 10,000
 * @param parked        how many events are parked, counted up to 200
 * @param warnings      what an operator should know, with the remedy
 */
public record Health(
        boolean storage,
        Optional<String> schemaVersion,
        Map<String, Long> lag,
        int parked,
        java.util.List<String> warnings) {
    public Health {
        lag = Map.copyOf(lag);
        warnings = java.util.List.copyOf(warnings);
    }

    /** Whether everything works and nothing waits for an operator. */
    public boolean good() {
        return storage && parked == 0;
    }
}
