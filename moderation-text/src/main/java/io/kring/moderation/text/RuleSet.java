package io.kring.moderation.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words and patterns that administrators keep. As text, one entry a line, in five parts with white space between:
 * severity, form (<em>word</em>, <em>stem</em> or <em>pattern</em>), language ({@code nl}, {@code en} or {@code any}), rule,
 * and the word, phrase or pattern up to the end of the line. Empty lines and those that begin with # say nothing.
 *
 * <pre>
 * # What the works council agreed to
 * reject stem nl insult klootzak
 * hold pattern any project-names project-[0-9]{4}
 * </pre>
 */
public record RuleSet(List<WordEntry> words, List<PatternEntry> patterns) {
    /** Characters of an entry. */
    public static final int LONGEST = 100;

    public static final int MOST_WORDS = 5_000;
    public static final int MOST_PATTERNS = 100;

    public RuleSet {
        words = List.copyOf(words);
        patterns = List.copyOf(patterns);
    }

    /** Reads the text form; never throws, tells all problems at once. */
    public static Checked parse(String text) {
        RuleReader reader = new RuleReader(text);
        List<Problem> problems = reader.problems();
        return new Checked(problems.isEmpty() ? Optional.of(reader.rules()) : Optional.empty(), problems);
    }

    /** Everything that is wrong; a set with problems can be built into no {@link RuleMatcher}. */
    public List<Problem> check() {
        RuleCheck check = new RuleCheck();
        int line = 0;
        for (WordEntry word : words) {
            check.word(word, ++line, 1);
        }
        for (PatternEntry pattern : patterns) {
            check.pattern(pattern, ++line, 1);
        }
        return check.problems();
    }

    /** The text form; of a set without problems, {@link #parse} gives the same set again. */
    public String describe() {
        Stream<String> wordLines = words.stream()
                .map(word -> line(word.severity(), word.form().name(), word.language(), word.rule(), word.text()));
        Stream<String> patternLines = patterns.stream()
                .map(pattern -> line(pattern.severity(), "pattern", Language.ANY, pattern.rule(), pattern.pattern()));
        return Stream.concat(wordLines, patternLines).collect(Collectors.joining());
    }

    private static String line(Severity severity, String form, Language language, String rule, String text) {
        return (severity.name() + ' ' + form + ' ' + language.name()).toLowerCase(Locale.ROOT)
                + ' '
                + rule
                + ' '
                + text
                + '\n';
    }
}
