package io.kring.moderation.text.internal;

import java.text.Normalizer;

/** Takes case, accents, invisible characters and look-alikes out of texts. Immutable; any text is fine. */
public final class Folder {
    private final Confusables confusables = new Confusables();

    Folded fold(String text) {
        Folded folded = new Folded(text.length());
        for (int start = 0; start < text.length(); ) {
            int codePoint = text.codePointAt(start);
            int end = start + Character.charCount(codePoint);
            if (codePoint == 0xE9 && !letterAt(text, end)) {
                folded.append('\u00E9', start, end);
            } else if (codePoint < 0x80) {
                folded.append((char) Character.toLowerCase(codePoint), start, end);
            } else {
                other(codePoint, folded, start, end);
            }
            start = end;
        }
        return folded;
    }

    /** An acute accent on the last letter makes another word, in Dutch as in English. */
    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    private void other(int codePoint, Folded folded, int start, int end) {
        if (invisible(codePoint)) {
            return;
        }
        if (codePoint == 0x2018 || codePoint == 0x2019 || codePoint == 0x02BC) {
            folded.append('\'', start, end);
            return;
        }
        if (Character.getType(codePoint) == Character.SURROGATE) {
            folded.append(' ', start, end);
            return;
        }
        String look = confusables.letters(codePoint);
        if (!look.isEmpty()) {
            append(look, folded, start, end);
            return;
        }
        String apart = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); ) {
            int part = apart.codePointAt(i);
            i += Character.charCount(part);
            String partLook = confusables.letters(part);
            if (!partLook.isEmpty()) {
                append(partLook, folded, start, end);
            } else if (!invisible(part)) {
                append(Character.toString(Character.toLowerCase(part)), folded, start, end);
            }
        }
    }

    private static void append(String letters, Folded folded, int start, int end) {
        for (int i = 0; i < letters.length(); i++) {
            folded.append(letters.charAt(i), start, end);
        }
    }

    /** Marks, joiners, soft hyphens, direction controls, variation selectors, fillers. */
    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
        };
    }
}
