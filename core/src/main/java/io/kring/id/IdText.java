package io.kring.id;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;

/** Ids as text: a type letter and the number in base 32, so that JavaScript loses nothing and types cannot mix. */
final class IdText {
    private IdText() {}

    static String write(char letter, long value) {
        return letter + Long.toString(value, 32);
    }

    static long read(char letter, String text) {
        try {
            if (text.length() >= 2 && text.length() <= 14 && text.charAt(0) == letter) {
                long value = Long.parseLong(text, 1, text.length(), 32);
                if (value > 0 && write(letter, value).equals(text)) {
                    return value;
                }
            }
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
        throw invalid();
    }

    static long positive(long value) {
        if (value <= 0) {
            throw invalid();
        }
        return value;
    }

    private static InvalidInput invalid() {
        return new InvalidInput(new Violation("id", "id.invalid", "this is no id of the type that is asked for"));
    }
}
