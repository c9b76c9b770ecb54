package io.kring.moderation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the text form of a rule set, line by line. */
final class RuleReader {
    private static final Pattern PARTS =
            Pattern.compile("\\s*+(\\S++)\\s++(\\S++)\\s++(\\S++)\\s++(\\S++)\\s++(\\S.*)", Pattern.DOTALL);

    private final List<WordEntry> words = new ArrayList<>();
    private final List<PatternEntry> patterns = new ArrayList<>();
    private final List<Problem> malformed = new ArrayList<>();
    private final RuleCheck check = new RuleCheck();

    RuleReader(String text) {
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                read(line.stripTrailing(), number);
            }
        }
    }

    RuleSet rules() {
        return new RuleSet(words, patterns);
    }

    List<Problem> problems() {
        return Stream.concat(malformed.stream(), check.problems().stream())
                .sorted(RuleCheck.BY_PLACE)
                .toList();
    }

    private void read(String line, int number) {
        Matcher parts = PARTS.matcher(line);
        if (!parts.matches()) {
            malformed(number, 1, "severity, form, language, rule and text");
            return;
        }
        Optional<Severity> severity = named(Severity.values(), parts, 1, number);
        Optional<Language> language = named(Language.values(), parts, 3, number);
        boolean pattern = parts.group(2).equalsIgnoreCase("pattern");
        Optional<Form> form = pattern ? Optional.empty() : named(Form.values(), parts, 2, number);
        if (severity.isEmpty() || language.isEmpty()) {
            return;
        }
        String text = parts.group(5);
        int column = parts.start(5) + 1;
        if (pattern) {
            PatternEntry entry = new PatternEntry(text, severity.get(), parts.group(4));
            patterns.add(entry);
            check.pattern(entry, number, column);
        } else if (form.isPresent()) {
            WordEntry entry = new WordEntry(text, language.get(), form.get(), severity.get(), parts.group(4));
            words.add(entry);
            check.word(entry, number, column);
        }
    }

    private <T extends Enum<T>> Optional<T> named(T[] values, Matcher parts, int part, int number) {
        Optional<T> value = Arrays.stream(values)
                .filter(known -> known.name().equalsIgnoreCase(parts.group(part)))
                .findFirst();
        if (value.isEmpty()) {
            malformed(number, parts.start(part) + 1, parts.group(part));
        }
        return value;
    }

    private void malformed(int line, int column, String detail) {
        malformed.add(new Problem(line, column, Problem.Reason.MALFORMED, detail));
    }
}
