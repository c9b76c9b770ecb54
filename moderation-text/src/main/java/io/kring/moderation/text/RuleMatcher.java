package io.kring.moderation.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.kring.error.Misconfigured;
import io.kring.moderation.text.internal.Folder;
import io.kring.moderation.text.internal.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rule set, built once. Immutable, for any number of threads. Any text is fine, also malformed UTF-16; time is linear in
 * its length.
 */
public final class RuleMatcher {
    /** Of one pattern in one text; what comes after is not looked for. */
    private static final int MOST_HITS = 20;

    private static final Comparator<Hit> BY_PLACE =
            Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparing(Hit::entry);

    private final Lexicon<WordEntry> words = new Lexicon<>(new Folder());
    private final List<Search> patterns;

    private record Search(Pattern pattern, PatternEntry entry) {}

    private RuleMatcher(RuleSet rules) {
        for (WordEntry word : rules.words()) {
            boolean stem = word.form() == Form.STEM;
            words.add(
                    word.text(), stem && word.language() != Language.EN, stem && word.language() != Language.NL, word);
        }
        patterns = rules.patterns().stream()
                .map(entry -> new Search(Pattern.compile(entry.pattern(), Pattern.CASE_INSENSITIVE), entry))
                .toList();
    }

    /**
     * Builds a set.
     *
     * @throws Misconfigured with the code {@code rules.problems} if the set has {@linkplain RuleSet#check problems}
     */
    public static RuleMatcher of(RuleSet rules) {
        List<Problem> problems = rules.check();
        if (!problems.isEmpty()) {
            throw new Misconfigured("rules.problems", "rule set with problems: " + problems);
        }
        return new RuleMatcher(rules);
    }

    /** All hits, in the order of the text, without those that stand within an exception. */
    public List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        words.find(text).forEach(found -> {
            WordEntry entry = found.entry();
            hits.add(new Hit(found.start(), found.end(), entry.severity(), entry.rule(), entry.text()));
        });
        for (Search search : patterns) {
            Matcher matcher = search.pattern().matcher(text);
            for (int i = 0; i < MOST_HITS && matcher.find(); i++) {
                PatternEntry entry = search.entry();
                if (matcher.end() > matcher.start()) {
                    hits.add(new Hit(matcher.start(), matcher.end(), entry.severity(), entry.rule(), entry.pattern()));
                }
            }
        }
        return withoutExceptions(hits.stream().distinct().sorted(BY_PLACE).toList());
    }

    /** An exception that begins before a hit, or with it, and reaches to its end or beyond, covers it. */
    private static List<Hit> withoutExceptions(List<Hit> sorted) {
        List<Hit> kept = new ArrayList<>();
        int allowedTo = 0;
        int next = 0;
        for (Hit hit : sorted) {
            for (; next < sorted.size() && sorted.get(next).start() <= hit.start(); next++) {
                Hit begun = sorted.get(next);
                allowedTo = begun.severity() == Severity.ALLOW ? Math.max(allowedTo, begun.end()) : allowedTo;
            }
            if (hit.end() > allowedTo && hit.severity() != Severity.ALLOW) {
                kept.add(hit);
            }
        }
        return List.copyOf(kept);
    }
}
