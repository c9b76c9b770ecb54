package io.kring.benchmarks;

import io.kring.benchmarks.data.Size;
import io.kring.persistence.jpa.Dialect;
import java.nio.file.Path;
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
 * @param load       load average from which on a run is refused
 * @param minutes    how long the memory is watched under load
 * @param out        folder for the table and the plans
 * @param data       folder in which the database stays for the next run; null for one that is thrown away
 */
record Settings(
        Dialect database,
        Size size,
        Set<String> scenarios,
        int iterations,
        double load,
        double minutes,
        Path out,
        @Nullable Path data) {
    static Settings of(String text) {
        Map<String, String> given = new HashMap<>(Map.of(
                "database", "postgresql",
                "size", "large",
                "scenarios", "all",
                "iterations", "1000",
                "load", "0.5",
                "minutes", "10",
                "out", "benchmarks/target/results",
                "data", ""));
        for (String part :
                text.isBlank() ? List.<String>of() : List.of(text.strip().split("\\s+"))) {
            int equals = part.indexOf('=');
            if (equals < 0 || given.replace(part.substring(0, equals), part.substring(equals + 1)) == null) {
                throw new IllegalArgumentException("unknown: " + part + "; there are " + given.keySet());
            }
        }
        return new Settings(
                Dialect.valueOf(given.get("database").toUpperCase(Locale.ROOT)),
                Size.named(given.get("size")),
                Set.of(given.get("scenarios").split(",")),
                Integer.parseInt(given.get("iterations")),
                Double.parseDouble(given.get("load")),
                Double.parseDouble(given.get("minutes")),
                Path.of(given.get("out")),
                given.get("data").isEmpty() ? null : Path.of(given.get("data")));
    }

    boolean wants(String scenario) {
        return scenarios.contains("all") || scenarios.contains(scenario);
    }
}
