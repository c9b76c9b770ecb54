package io.kring.moderation.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.kring.moderation.text.Problem.Reason;
import io.kring.moderation.text.internal.Folder;
import io.kring.moderation.text.internal.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is wrong with the entries of one rule set. */
final class RuleCheck {
    static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::reason);

    /** What RE2 has not, by how it is written; longer ones first. */
    private static final Map<String, List<String>> UNSUPPORTED = Map.of(
            "look-around", List.of("(?<=", "(?<!", "(?=", "(?!"),
            "atomic group", List.of("(?>"),
            "conditional", List.of("(?("),
            "back reference",
                    List.of("\\1", "\\2", "\\3", "\\4", "\\5", "\\6", "\\7", "\\8", "\\9", "\\k", "\\g", "(?P="));

    private final Folder folder = new Folder();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private int words;
    private int patterns;

    List<Problem> problems() {
        return problems.stream().sorted(BY_PLACE).toList();
    }

    void word(WordEntry entry, int line, int column) {
        if (++words == RuleSet.MOST_WORDS + 1) {
            add(line, column, Reason.TOO_MANY, RuleSet.MOST_WORDS + " words at most");
        }
        rule(entry.rule(), line);
        if (tooLong(entry.text(), line, column)) {
            return;
        }
        List<String> folded = Lexicon.words(folder, entry.text());
        if (folded.isEmpty()) {
            add(line, column, Reason.EMPTY, entry.text());
        } else {
            String key = "word " + String.join(" ", folded);
            known(key, key + ' ' + entry.language(), entry.severity(), line, column, entry.text());
        }
    }

    void pattern(PatternEntry entry, int line, int column) {
        if (++patterns == RuleSet.MOST_PATTERNS + 1) {
            add(line, column, Reason.TOO_MANY, RuleSet.MOST_PATTERNS + " patterns at most");
        }
        rule(entry.rule(), line);
        if (tooLong(entry.pattern(), line, column)) {
            return;
        }
        if (unsupported(entry.pattern(), line, column)) {
            return;
        }
        try {
            if (Pattern.compile(entry.pattern(), Pattern.CASE_INSENSITIVE)
                    .matcher("")
                    .find()) {
                add(line, column, Reason.EMPTY, entry.pattern());
            }
        } catch (PatternSyntaxException e) {
            int offset = Math.max(0, entry.pattern().indexOf(e.getPattern()));
            add(line, column + offset, Reason.SYNTAX, e.getDescription() + ": " + e.getPattern());
        }
        String key = "pattern " + entry.pattern();
        known(key, key, entry.severity(), line, column, entry.pattern());
    }

    private boolean unsupported(String pattern, int line, int column) {
        int before = problems.size();
        for (int i = 0; i < pattern.length(); i++) {
            int at = i;
            UNSUPPORTED.forEach((name, written) -> {
                if (written.stream().anyMatch(start -> pattern.startsWith(start, at))) {
                    add(line, column + at, Reason.UNSUPPORTED, name);
                }
            });
            i += pattern.charAt(i) == '\\' ? 1 : 0;
        }
        return problems.size() > before;
    }

    private void rule(String rule, int line) {
        if (rule.isEmpty() || rule.chars().anyMatch(Character::isWhitespace)) {
            add(line, 1, Reason.MALFORMED, "a rule is a code without white space");
        }
    }

    private boolean tooLong(String text, int line, int column) {
        boolean tooLong = text.length() > RuleSet.LONGEST;
        if (tooLong) {
            add(line, column + RuleSet.LONGEST, Reason.TOO_LONG, RuleSet.LONGEST + " characters at most");
        } else if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            add(line, column, Reason.MALFORMED, "one line");
        }
        return tooLong;
    }

    private void known(String key, String withLanguage, Severity severity, int line, int column, String text) {
        Severity other = severities.putIfAbsent(key, severity);
        if (other != null && other != severity) {
            add(line, column, Reason.CONTRADICTION, text);
        } else if (!known.add(withLanguage)) {
            add(line, column, Reason.DUPLICATE, text);
        }
    }

    private void add(int line, int column, Reason reason, String detail) {
        problems.add(new Problem(line, column, reason, detail));
    }
}
