package io.kring.search.lucene.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.search.lucene.internal.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.junit.jupiter.api.Test;

/**
 * Whether Dutch words are found by their lemma. The rules were written while looking at the first half of the lemmas (those
 * in even lines, counted from zero); the second half is what is asserted.
 */
class DutchFormsTest {
    private static final Analyzer OURS = new TextAnalyzer(Set.of(Language.NL), 1_000);
    private static final Analyzer DUTCH = new DutchAnalyzer(CharArraySet.EMPTY_SET);
    private static final Analyzer ENGLISH = new EnglishAnalyzer(CharArraySet.EMPTY_SET);

    record Found(int right, int wrong, int expected) {
        double recall() {
            return (double) right / expected;
        }

        double precision() {
            return (double) right / (right + wrong);
        }
    }

    @Test
    void aLemmaFindsItsFormsFarMoreOftenThanWithThePlainDutchAnalyzer() throws IOException {
        List<List<String>> lemmas = lines("forms.txt");

        Map<String, Found> secondHalf = new LinkedHashMap<>();
        for (Map.Entry<String, Analyzer> analyzer :
                new TreeMap<>(Map.of("ours", OURS, "Dutch", DUTCH, "English", ENGLISH)).entrySet()) {
            for (int half = 0; half < 2; half++) {
                Found found = found(analyzer.getValue(), lemmas, half);
                System.out.printf(
                        "Dutch forms, half %d, %-7s recall %.3f, precision %.3f%n",
                        half + 1, analyzer.getKey(), found.recall(), found.precision());
                secondHalf.put(analyzer.getKey(), found);
            }
        }

        Found ours = Objects.requireNonNull(secondHalf.get("ours"));
        Found dutch = Objects.requireNonNull(secondHalf.get("Dutch"));
        Found english = Objects.requireNonNull(secondHalf.get("English"));
        assertThat(ours.recall()).isGreaterThan(3 * dutch.recall()).isGreaterThan(5 * english.recall());
        assertThat(ours.precision()).isGreaterThan(dutch.precision());
    }

    @Test
    void wordsThatLookAlikeAreKeptApart() throws IOException {
        List<List<String>> pairs = lines("confusable.txt");

        long ours =
                pairs.stream().filter(p -> Terms.meet(OURS, p.get(0), p.get(1))).count();
        long dutch = pairs.stream()
                .filter(p -> Terms.meet(DUTCH, p.get(0), p.get(1)))
                .count();

        System.out.printf("Dutch pairs taken for one, of %d: ours %d, Dutch %d%n", pairs.size(), ours, dutch);
        assertThat(ours).isLessThan(dutch / 4);
    }

    @Test
    void aWordIsFoundInWordsThatAreWrittenTogetherWithIt() throws IOException {
        int found = 0;
        int expected = 0;
        for (List<String> line : lines("compounds.txt")) {
            for (String compound : line.subList(1, line.size())) {
                expected++;
                found += Terms.meet(OURS, line.get(0), compound) ? 1 : 0;
            }
        }

        System.out.printf("Dutch compounds: %d of %d%n", found, expected);
        assertThat((double) found / expected).isGreaterThan(0.7);
    }

    private static Found found(Analyzer analyzer, List<List<String>> lemmas, int half) {
        List<List<Set<String>>> terms = lemmas.stream()
                .map(line -> line.stream()
                        .map(word -> (Set<String>) new HashSet<>(Terms.of(analyzer, word)))
                        .toList())
                .toList();
        int right = 0;
        int wrong = 0;
        int expected = 0;
        for (int i = half; i < lemmas.size(); i += 2) {
            Set<String> asked = terms.get(i).get(0);
            for (int other = 0; other < lemmas.size(); other++) {
                for (int form = other == i ? 1 : 0; form < terms.get(other).size(); form++) {
                    boolean own = other == i
                            || lemmas.get(i).contains(lemmas.get(other).get(form));
                    boolean hit = !Collections.disjoint(asked, terms.get(other).get(form));
                    expected += other == i ? 1 : 0;
                    right += hit && other == i ? 1 : 0;
                    wrong += hit && !own ? 1 : 0;
                }
            }
        }
        return new Found(right, wrong, expected);
    }

    private static List<List<String>> lines(String name) throws IOException {
        InputStream file = Objects.requireNonNull(DutchFormsTest.class.getResourceAsStream("/dutch/" + name));
        List<List<String>> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    lines.add(List.of(line.split(" ", -1)));
                }
            }
        }
        return lines;
    }
}
