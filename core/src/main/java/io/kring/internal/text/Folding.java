package io.kring.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** The forms by which hashtags and handles are compared, whoever typed them and however. */
public final class Folding {

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
     * The form by which a handle is looked up: lower case.
     *
     * @param handle a handle without its at sign
     * @return its folded form
     */
    public static String handle(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }
}
