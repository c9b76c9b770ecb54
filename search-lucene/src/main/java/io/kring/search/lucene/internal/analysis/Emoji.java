package io.kring.search.lucene.internal.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/** A picture is found in each of its colours, and by each of the pictures it is joined from. */
final class Emoji {
    private static final int FIRST_TONE = 0x1F3FB;
    private static final int LAST_TONE = 0x1F3FF;
    private static final int JOINER = 0x200D;
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int FIRST_REGION = 0x1F1E6;
    private static final int LAST_REGION = 0x1F1FF;

    private Emoji() {}

    /** The picture without hints of style, without colour, and in parts; a flag stays whole. */
    static Set<String> forms(String picture) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(without(picture, false));
        forms.add(without(picture, true));
        int first = picture.codePointAt(0);
        if (first < FIRST_REGION || first > LAST_REGION) {
            for (String part : picture.split("\u200D", -1)) {
                forms.add(without(part, true));
            }
        }
        forms.remove("");
        return forms;
    }

    private static String without(String picture, boolean tone) {
        StringBuilder left = new StringBuilder(picture.length());
        picture.codePoints()
                .filter(c -> c < FIRST_SELECTOR || c > LAST_SELECTOR)
                .filter(c -> !tone || c < FIRST_TONE || c > LAST_TONE)
                .forEach(left::appendCodePoint);
        int last = left.length() - 1;
        if (last >= 0 && left.charAt(last) == JOINER) {
            left.setLength(last);
        }
        return left.toString();
    }
}
