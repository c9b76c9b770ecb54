package io.kring.metrics;

import io.kring.person.PersonId;
import java.util.EnumMap;
import java.util.Map;

/**
 * Somebody who belongs to the population, and where they belong today.
 *
 * @param at the unit, the place and the class of roles, each as in {@link Cut}; what is missing is counted with everybody
 *     alone
 */
public record Eligible(PersonId person, Map<Dimension, String> at) {
    public Eligible {
        at.forEach(Cut::new);
        at = Map.copyOf(at);
    }

    /** Somebody of whom nothing more is known. */
    public static Eligible of(PersonId person) {
        return new Eligible(person, Map.of());
    }

    public Eligible in(Dimension dimension, String value) {
        Map<Dimension, String> all = new EnumMap<>(Dimension.class);
        all.putAll(at);
        all.put(dimension, value);
        return new Eligible(person, all);
    }
}
