package io.kring.benchmarks.scenario;

import io.kring.benchmarks.data.Words;
import io.kring.moderation.text.Form;
import io.kring.moderation.text.Language;
import io.kring.moderation.text.RuleMatcher;
import io.kring.moderation.text.RuleSet;
import io.kring.moderation.text.Severity;
import io.kring.moderation.text.WordEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text of 2,000 characters against a list of 2,000 words, as every publication asks it. */
public final class WordLists {
    private static final int ENTRIES = 2_000;
    private static final int CHARACTERS = 2_000;
    private static final int TEXTS = 500;
    private static final int ROUNDS = 40;
    private static final double MOST_MICROS = 1_000;

    private WordLists() {}

    /** The table; fails where what was put into a text is not found in it. */
    public static List<String> run() {
        RuleMatcher matcher = RuleMatcher.of(new RuleSet(
                IntStream.range(0, ENTRIES)
                        .mapToObj(i -> new WordEntry(
                                listed(i), Language.ANY, i % 2 == 0 ? Form.WORD : Form.STEM, Severity.HOLD, "list"))
                        .toList(),
                List.of()));
        List<String> lines = new ArrayList<>();
        lines.add("| a list of 2,000 words over 2,000 characters | hits a text | p50, µs | p99, µs | goal | met |");
        lines.add("|---|--:|--:|--:|---|---|");
        texts().forEach((what, texts) -> lines.add(line(what, texts, matcher)));
        return lines;
    }

    private static String listed(int i) {
        return Words.rare(5_000 + i);
    }

    private static Map<String, List<String>> texts() {
        List<String> plain = IntStream.range(0, TEXTS)
                .mapToObj(i -> Words.text(i, CHARACTERS - 100) + ' ' + listed(i) + '.')
                .toList();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("as people write", plain);
        texts.put("in leetspeak", each(plain, text -> text.replace('e', '3').replace('o', '0')));
        texts.put("with a blank behind each letter", each(plain, WordLists::spaced));
        texts.put("nothing but listed words", each(plain, text -> many()));
        return texts;
    }

    private interface Disguise {
        String of(String text);
    }

    private static List<String> each(List<String> texts, Disguise disguise) {
        return texts.stream().map(disguise::of).map(WordLists::cut).toList();
    }

    private static String spaced(String text) {
        return text.substring(text.length() - CHARACTERS / 2)
                .chars()
                .mapToObj(unit -> (char) unit + " ")
                .collect(Collectors.joining());
    }

    private static String many() {
        return IntStream.range(0, ENTRIES).mapToObj(WordLists::listed).collect(Collectors.joining(" "));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(CHARACTERS, text.length()));
    }

    private static String line(String what, List<String> texts, RuleMatcher matcher) {
        long[] nanos = new long[texts.size() * ROUNDS];
        long hits = 0;
        for (int turn = -nanos.length; turn < nanos.length; turn++) {
            String text = texts.get(Math.floorMod(turn, texts.size()));
            long begun = System.nanoTime();
            int found = matcher.find(text).size();
            long took = System.nanoTime() - begun;
            if (found == 0) {
                throw new IllegalStateException("nothing found " + what + ": " + text);
            }
            if (turn >= 0) {
                nanos[turn] = took;
                hits += found;
            }
        }
        Arrays.sort(nanos);
        double p99 = nanos[nanos.length * 99 / 100] / 1_000.0;
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | ≤ %.0f µs | %s |",
                what,
                (double) hits / nanos.length,
                nanos[nanos.length / 2] / 1_000.0,
                p99,
                MOST_MICROS,
                p99 <= MOST_MICROS ? "yes" : "**no**");
    }
}
