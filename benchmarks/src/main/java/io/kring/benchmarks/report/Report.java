package io.kring.benchmarks.report;

import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.database.Executed;
import io.kring.benchmarks.measure.Result;
import io.kring.benchmarks.measure.Timings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of what was measured, and the plans behind it. */
public final class Report {
    private static final String HEAD = """
            | operation | Kring p10 / p50 / p99 µs | against | p10 / p50 / p99 µs | ratio of p50 | statements | goal |
            |---|---|---|---|---|---|---|""";

    private final Database database;
    private final String size;
    private final String conditions;
    private final List<Result> results = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Report(Database database, String size) {
        this.database = database;
        this.size = size;
        this.conditions = String.format(
                Locale.ROOT,
                "%s, %s, size %s; %d processors, Java %s, load average at the start %.2f.",
                database.product(),
                database.durability(),
                size,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public void add(Result result) {
        results.add(result);
    }

    /** A line of its own below the table. */
    public void note(String line) {
        notes.add(line);
    }

    /** One row of the table. */
    public static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f | %d : %d | %s |",
                result.name(),
                times(result.kring()),
                result.against(),
                times(result.other()),
                result.ratio(),
                result.kringExecuted().size(),
                result.otherExecuted().size(),
                result.goal().verdict(result.ratio()));
    }

    private static String times(Timings timings) {
        return String.format(Locale.ROOT, "%.0f / **%.0f** / %.0f", timings.p10(), timings.p50(), timings.p99());
    }

    /** Writes the table and, asked for now that nothing is measured any more, the plans. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = database.dialect().name().toLowerCase(Locale.ROOT) + "-" + size;
        List<String> lines = new ArrayList<>(List.of(conditions, "", HEAD));
        results.forEach(result -> lines.add(line(result)));
        if (!notes.isEmpty()) {
            lines.add("");
            lines.addAll(notes);
        }
        Files.write(folder.resolve(name + ".md"), lines);
        Files.write(folder.resolve(name + "-plans.txt"), plans());
    }

    private List<String> plans() {
        List<String> lines = new ArrayList<>();
        for (Result result : results) {
            plans(lines, result.name() + " | Kring", result.kringExecuted());
            plans(lines, result.name() + " | " + result.against(), result.otherExecuted());
        }
        return lines;
    }

    private void plans(List<String> lines, String title, List<Executed> executed) {
        lines.add("");
        lines.add("== " + title);
        for (Executed statement : executed) {
            lines.add("");
            lines.add(statement.sql());
            lines.add("--");
            lines.addAll(database.plan(statement));
        }
    }
}
