package io.kring.metrics;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;

/**
 * A part of the population.
 *
 * @param value the unit, place or class of roles as the host names it, 1 to 200 characters; empty for everybody. Anything
 *     else gives {@link InvalidInput} with the code {@code cut.value}
 */
public record Cut(Dimension dimension, String value) {
    private static final int LONGEST = 200;

    public Cut {
        if (value.isBlank() != (dimension == Dimension.EVERYBODY) || value.length() > LONGEST) {
            throw new InvalidInput(
                    new Violation("cut", "cut.value", "a cut is named by 1 to " + LONGEST + " characters"));
        }
    }

    /** The whole population. */
    public static Cut everybody() {
        return new Cut(Dimension.EVERYBODY, "");
    }

    public static Cut unit(String name) {
        return new Cut(Dimension.UNIT, name);
    }

    public static Cut place(String name) {
        return new Cut(Dimension.PLACE, name);
    }

    public static Cut roleClass(String name) {
        return new Cut(Dimension.ROLE_CLASS, name);
    }
}
