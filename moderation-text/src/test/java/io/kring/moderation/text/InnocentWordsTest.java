package io.kring.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.XZInputStream;

/** Ordinary words and texts have no hits but where an entry stands as it is written. */
class InnocentWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scunthorpe",
                "class",
                "as",
                "assess",
                "a5",
                "he'll",
                "kutswa",
                "4x4",
                "mp3",
                "as\u2026",
                "passes",
                "As!"
            })
    void aWordThatMerelyContainsAnEntryIsNoHit(String word) {
        RuleMatcher matcher = matcher("ass", "cunt", "hell", "kut", "xxx");

        assertThat(matcher.find("Zie " + word + " hier")).isEmpty();
    }

    /** Debian's packages wdutch and wamerican; nobody's build brings them. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({"dutch", "american-english"})
    void aDictionaryHasExactEntriesOnly(String dictionary) throws IOException {
        RuleMatcher matcher = both();

        List<String> wrong = new ArrayList<>();
        for (String word : Lists.dictionary(dictionary)) {
            wrong.addAll(inexact(matcher, word));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void runningTextHasExactEntriesOnly() throws IOException {
        RuleMatcher matcher = both();
        List<String> wrong = new ArrayList<>();
        int texts = 0;

        Path archive = Lists.existing(Lists.data().resolve("stackexchange-quantum/quantum-trimmed.tar.xz"));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("Posts.xml")) {
                    BufferedReader rows = new BufferedReader(new InputStreamReader(tar, StandardCharsets.UTF_8));
                    for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                        Matcher body = Pattern.compile(" Body=\"([^\"]*)\"").matcher(row);
                        if (body.find()) {
                            texts++;
                            wrong.addAll(inexact(matcher, plain(body.group(1))));
                        }
                    }
                    break;
                }
            }
        }

        assertThat(texts).isPositive();
        assertThat(wrong).isEmpty();
    }

    @Test
    void theStoryOfVeldstroomHasExactEntriesOnly() throws IOException {
        RuleMatcher matcher = both();

        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Lists.existing(Path.of("../examples/veldstroom/src/main")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                wrong.addAll(inexact(matcher, Files.readString(file)));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String plain(String body) {
        return body.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#xA;", "\n")
                .replace("&amp;", "&")
                .replaceAll("<[^>]*>", " ");
    }

    private static List<String> inexact(RuleMatcher matcher, String text) {
        return matcher.find(text).stream()
                .filter(hit -> !words(text.substring(hit.start(), hit.end())).equals(words(hit.entry())))
                .map(hit -> hit.entry() + " in " + text.substring(hit.start(), hit.end()))
                .toList();
    }

    /** What separates words of a phrase does not matter. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}\\p{So}']+", " ");
    }

    private static RuleMatcher both() throws IOException {
        List<WordEntry> entries = new ArrayList<>(Lists.entries("nl", Form.WORD));
        entries.addAll(Lists.entries("en", Form.WORD));
        return RuleMatcher.of(new RuleSet(entries, List.of()));
    }

    private static RuleMatcher matcher(String... words) {
        List<WordEntry> entries = Stream.of(words)
                .map(word -> new WordEntry(word, Language.ANY, Form.WORD, Severity.HOLD, "unwanted"))
                .toList();
        return RuleMatcher.of(new RuleSet(entries, List.of()));
    }
}
