package io.kring.limit;

import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** What every text for people has to keep, whatever kind of text. */
final class TextRule {
    private final int most;
    private final boolean required;
    private final boolean lines;
    private final boolean bidi;

    /** @param bidi whether bidirectional controls are fine, as in long texts in which scripts are mixed */
    TextRule(int most, boolean required, boolean lines, boolean bidi) {
        this.most = most;
        this.required = required;
        this.lines = lines;
        this.bidi = bidi;
    }

    /** The message key of the first rule that the text breaks; null when it keeps all. */
    @Nullable
    String broken(String text) {
        if (text.length() > most) {
            return "{io.kring.text.long}";
        }
        boolean seen = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.SURROGATE || (type == Character.CONTROL && !(lines && isLine(c)))) {
                return "{io.kring.text.character}";
            }
            if (!bidi && isBidi(c)) {
                return "{io.kring.text.character}";
            }
            seen |= isSeen(c, type);
        }
        return required && !seen ? "{io.kring.text.blank}" : null;
    }

    boolean holds(@Nullable String text, ConstraintValidatorContext context) {
        String message = text == null ? absent() : broken(text);
        if (message == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }

    private @Nullable String absent() {
        return required ? "{io.kring.text.blank}" : null;
    }

    private static boolean isLine(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isBidi(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Blanks and characters that draw nothing are not seen; a name of these alone would be a trap. */
    private static boolean isSeen(int c, int type) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.UNASSIGNED
                && !isBlankLetter(c)
                && !isVariationSelector(c);
    }

    /** Hangul fillers, the braille blank and the combining grapheme joiner count as letters, symbols or marks. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180F);
    }
}
