package io.kring.benchmarks;

import io.kring.benchmarks.data.Size;
import io.kring.persistence.jpa.Dialect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told, as {@code name=value} with blanks between.
 *
 * @param scenarios  by name; {@code all} for all
 * @param iterations turns that are measured, of each contest
 * @param load       how many processors others may keep busy before a run is refused
 * @param minutes    how long the memory is watched under load
 * @param out        folder for the tables, the plans and what the run works on
 * @param data       folder in which filled databases stay for later runs; null for ones that are thrown away
 * @param page       Markdown page that takes the tables into its section; null for none
 * @param section    what a section of its own is called, beside the database and the size; empty for theirs
 */
record Settings(
        Dialect database,
        Size size,
        Set<String> scenarios,
        int iterations,
        double load,
        double minutes,
        Path out,
        @Nullable Path data,
        @Nullable Path page,
        String section) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "database", "postgresql",
            "size", "large",
            "scenarios", "all",
            "iterations", "1000",
            "load", "0.3",
            "minutes", "10",
            "out", "benchmarks/target/results",
            "data", "",
            "page", "",
            "section", "");

    private static final Set<String> SCENARIOS = Set.of(
            "all",
            "home",
            "deep",
            "following",
            "thread",
            "publish",
            "comment",
            "react",
            "join",
            "words",
            "hot",
            "search",
            "typed",
            "rebuild",
            "scale",
            "heap");

    static Settings of(String text) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        for (String part : words(text)) {
            int equals = part.indexOf('=');
            if (equals < 0 || given.replace(part.substring(0, equals), part.substring(equals + 1)) == null) {
                throw new IllegalArgumentException("unknown: " + part + "; there are " + DEFAULTS.keySet());
            }
        }
        return new Settings(
                Dialect.valueOf(value(given, "database").toUpperCase(Locale.ROOT)),
                Size.named(value(given, "size")),
                scenarios(value(given, "scenarios")),
                Integer.parseInt(value(given, "iterations")),
                Double.parseDouble(value(given, "load")),
                Double.parseDouble(value(given, "minutes")),
                Path.of(value(given, "out")),
                path(value(given, "data")),
                path(value(given, "page")),
                value(given, "section"));
    }

    private static Set<String> scenarios(String text) {
        Set<String> wanted = Set.copyOf(Arrays.asList(text.split(",", -1)));
        if (!SCENARIOS.containsAll(wanted)) {
            throw new IllegalArgumentException("unknown: " + text + "; there are " + SCENARIOS);
        }
        return wanted;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }

    private static String value(Map<String, String> given, String name) {
        return given.getOrDefault(name, "");
    }

    private static @Nullable Path path(String text) {
        return text.isEmpty() ? null : Path.of(text);
    }

    boolean wants(String scenario) {
        return scenarios.contains("all") || scenarios.contains(scenario);
    }
}
