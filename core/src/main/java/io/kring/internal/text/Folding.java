package io.kring.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms by which hashtags, interests and handles are compared, whoever typed them and however. */
public final class Folding {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Folding() {}

    /**
     * The form by which a hashtag is followed: compatibility composition (NFKC) and lower case, so that full-width
     * letters, composed and combining accents and capitals make no difference. Folding twice changes nothing.
     *
     * @param tag a hashtag without its hash sign
     * @return its folded form
     */
    public static String hashtag(String tag) {
        String lower = Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /**
     * The form by which an interest is found, and texts that say the same are one: that of a hashtag, without characters
     * that draw nothing, and with one blank where there are several, none at the ends.
     */
    public static String words(String text) {
        String drawn = text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return BLANKS.matcher(hashtag(drawn)).replaceAll(" ").strip();
    }

    /**
     * The form by which a handle is looked up: lower case.
     *
     * @param handle a handle without its at sign
     * @return its folded form
     */
    public static String handle(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }
}
