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
        if (!isKept(text)) {
            throw new InvalidInput(new Violation(field, "text.character", "a character that cannot be kept"));
        }
    }

    /** Refuses one that says nothing, too. */
    public static void require(String field, String text, int most) {
        check(field, text, most);
        if (isBlank(text)) {
            throw new InvalidInput(new Violation(field, "text.blank", "something to read is needed here"));
        }
    }

    /** Whether there is nothing to read in it, whatever invisible characters there are. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Sentences::isSeen);
    }

    /** Whether every database keeps this text. */
    public static boolean isKept(String text) {
        return text.codePoints().noneMatch(Sentences::isRefused);
    }

    /** Whether a character turns the direction of what follows, so that a text reads as another. */
    public static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Letters, digits, punctuation and symbols, but those that draw nothing (Hangul fillers, the braille blank). */
    private static boolean isSeen(int c) {
        boolean blank = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
        return !blank && (Character.isLetterOrDigit(c) || isMark(Character.getType(c)));
    }

    private static boolean isMark(int type) {
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isRefused(int c) {
        return Character.getType(c) == Character.SURROGATE
                || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
