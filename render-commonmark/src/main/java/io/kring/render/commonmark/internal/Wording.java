package io.kring.render.commonmark.internal;

import io.kring.error.KringException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bundles that are looked into one after the other, with the terms of the house in what they say. */
public final class Wording {
    private static final Pattern TERM = Pattern.compile("\\{([Tt])(erm\\.[a-z-]+)}");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Wording(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = List.copyOf(bundles);
    }

    /** The renderer's own words, and those of core's constraints. */
    public static Wording ofKring(Locale locale) {
        Locale offered = locale.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : Locale.ROOT;
        Module here = Wording.class.getModule();
        return new Wording(
                locale,
                List.of(
                        ResourceBundle.getBundle("io.kring.render.commonmark.Messages", offered, here),
                        ResourceBundle.getBundle("io.kring.render.commonmark.Terms", offered, here),
                        ResourceBundle.getBundle("io.kring.Messages", offered, KringException.class.getModule())));
    }

    /** Looks into this bundle first. */
    public Wording after(ResourceBundle own) {
        List<ResourceBundle> all = new ArrayList<>(bundles);
        all.add(0, own);
        return new Wording(locale, all);
    }

    public Optional<String> find(String key, Object... arguments) {
        return pattern(key).map(pattern -> new MessageFormat(withTerms(pattern), locale).format(arguments));
    }

    private Optional<String> pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key));
    }

    private String withTerms(String pattern) {
        return TERM.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(term(found)));
    }

    /** A term as it stands in a pattern; a term that nobody has stays to be seen, as text. */
    private String term(MatchResult found) {
        String key = "t" + found.group(2);
        String term = pattern(key)
                .map(text -> new MessageFormat(text, locale).format(new Object[0]))
                .orElse(key);
        return quoted(found.group(1).equals("T") ? capital(term) : term);
    }

    private String capital(String term) {
        int first = term.isEmpty() ? 0 : term.offsetByCodePoints(0, 1);
        return term.substring(0, first).toUpperCase(locale) + term.substring(first);
    }

    private static String quoted(String text) {
        return text.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }
}
