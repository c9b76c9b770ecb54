package io.kring.moderation.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Characters that look like Latin letters and are not reduced to them by Unicode normalization. */
final class Confusables {
    private final Map<Integer, String> letters = new HashMap<>();

    /** Reads the table: on each line what is looked like, and all that look so; lines with # are comments. */
    Confusables() {
        try (InputStream table = Objects.requireNonNull(Confusables.class.getResourceAsStream("confusables.txt"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (!line.startsWith("#")) {
            int space = line.indexOf(' ');
            String letter = line.substring(0, space).replace('1', Folded.I_OR_L);
            line.substring(space + 1).codePoints().forEach(look -> letters.put(look, letter));
        }
    }

    /** The letters, or the empty text where there is none. */
    String letters(int codePoint) {
        return letters.getOrDefault(codePoint, "");
    }
}
