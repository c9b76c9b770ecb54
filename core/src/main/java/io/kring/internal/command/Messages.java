package io.kring.internal.command;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Messages from Kring's bundle, English and Dutch. No expression language: what a person typed is never evaluated, nor
 * repeated.
 */
public final class Messages implements MessageInterpolator {
    private static final String BUNDLE = "io.kring.Messages";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.getDefault());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        if (!template.startsWith("{") || !template.endsWith("}")) {
            return template;
        }
        return text(template.substring(1, template.length() - 1), locale);
    }

    /** The words for a key, Dutch or else English; the key itself where there are none. */
    public static String text(String key, Locale locale) {
        Locale offered = locale.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : Locale.ROOT;
        try {
            return ResourceBundle.getBundle(BUNDLE, offered).getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
