package io.kring.example.stackexchange.dump;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a file: attributes and nothing else. What is not as it should be gives {@link DumpError.Kind#SCHEMA}. */
public final class Row {
    private static final Pattern BLANK = Pattern.compile(" ");

    private final String file;
    private final int line;
    private final Map<String, String> attributes;

    Row(String file, int line, Map<String, String> attributes) {
        this.file = file;
        this.line = line;
        this.attributes = attributes;
    }

    /** Names with blanks between them. */
    static Stream<String> names(String all) {
        return BLANK.splitAsStream(all).filter(name -> !name.isEmpty());
    }

    public Optional<String> textIfAny(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    public String text(String name) {
        return textIfAny(name).orElseThrow(() -> wrong("a row without " + name));
    }

    public long number(String name) {
        return numberIfAny(name).orElseThrow(() -> wrong("a row without " + name));
    }

    public Optional<Long> numberIfAny(String name) {
        try {
            return textIfAny(name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw wrong(name + " is no number");
        }
    }

    public Instant date(String name) {
        return dateIfAny(name).orElseThrow(() -> wrong("a row without " + name));
    }

    /** Dumps give times in UTC and do not say so. */
    public Optional<Instant> dateIfAny(String name) {
        try {
            return textIfAny(name).map(text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw wrong(name + " is no date");
        }
    }

    private DumpError wrong(String message) {
        return new DumpError(DumpError.Kind.SCHEMA, file, line, message);
    }
}
