package io.kring.search.lucene.internal.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words that come with this module: UTF-8, lines that begin with a hash sign are comments. */
final class WordLists {
    private WordLists() {}

    /** All words of a list. */
    static Set<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> List.of(line.split(" +")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Forms of words and the word they belong to, which comes first in its line. */
    static Map<String, String> irregular(String name) {
        Map<String, String> words = new HashMap<>();
        for (String line : lines(name)) {
            List<String> forms = List.of(line.split(" +"));
            forms.forEach(form -> words.putIfAbsent(form, forms.get(0)));
        }
        return Map.copyOf(words);
    }

    private static List<String> lines(String name) {
        InputStream found = WordLists.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("the module is incomplete: no resource " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
