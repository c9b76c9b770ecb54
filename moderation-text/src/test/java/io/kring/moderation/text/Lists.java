package io.kring.moderation.text;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lists of unwanted words, and dictionaries. */
final class Lists {
    private Lists() {}

    /** Entries of one language, those left out that are the same after folding. */
    static List<WordEntry> entries(String language, Form form) throws IOException {
        Language of = Language.valueOf(language.toUpperCase(Locale.ROOT));
        List<WordEntry> entries = new ArrayList<>();
        for (String line :
                Files.readAllLines(existing(data().resolve("word-lists").resolve(language)))) {
            if (!line.isBlank()) {
                entries.add(new WordEntry(line.strip(), of, form, Severity.HOLD, "unwanted"));
            }
        }
        Set<Integer> wrong = new HashSet<>();
        new RuleSet(entries, List.of()).check().forEach(problem -> wrong.add(problem.line() - 1));
        List<WordEntry> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!wrong.contains(i)) {
                kept.add(entries.get(i));
            }
        }
        return kept;
    }

    static Path data() {
        return Path.of(System.getProperty("kring.data", "../../shared/data"));
    }

    /** Debian's word lists; skipped where their packages are not installed. */
    static List<String> dictionary(String name) throws IOException {
        Path words = Path.of(System.getProperty("kring.dictionaries", "/usr/share/dict"))
                .resolve(name);
        if (!Files.exists(words)) {
            abort("no dictionary " + words);
        }
        return Files.readAllLines(words);
    }

    static Path existing(Path path) {
        if (!Files.exists(path)) {
            if (Boolean.getBoolean("kring.ci")) {
                fail("no data set at " + path);
            }
            abort("no data set at " + path);
        }
        return path;
    }
}
