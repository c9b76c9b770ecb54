package io.kring.internal.text;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import org.jspecify.annotations.Nullable;

/** Short texts that come as an argument rather than in a draft: reasons, answers to a joining question. */
public final class Sentences {
    private Sentences() {}

    /** Refuses one that is too long or holds what no database keeps; null is fine. */
    public static void check(String field, @Nullable String text, int most) {
        if (text == null) {
            return;
        }
        if (text.length() > most) {
            throw new InvalidInput(new Violation(field, "text.long", "at most " + most + " characters"));
        }
        if (text.codePoints().anyMatch(Sentences::isRefused)) {
            throw new InvalidInput(new Violation(field, "text.character", "a character that cannot be kept"));
        }
    }

    /** Refuses one that says nothing, too. */
    public static void require(String field, String text, int most) {
        if (text.isBlank()) {
            throw new InvalidInput(new Violation(field, "text.blank", "something to read is needed here"));
        }
        check(field, text, most);
    }

    /** Whether a text could be kept at all: what cannot be kept cannot be found. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(Sentences::isRefused);
    }

    private static boolean isRefused(int c) {
        return Character.getType(c) == Character.SURROGATE
                || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
