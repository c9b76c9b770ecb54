package io.kring.benchmarks.report;

import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.measure.Result;
import io.kring.benchmarks.measure.Timings;
import io.kring.persistence.jpa.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables of what was measured, in Markdown. */
public final class Report {
    private static final String HEAD = """
            | operation | rows | Kring, µs | against | its µs | ratio | statements | goal | met |
            |---|--:|--:|---|--:|--:|--:|---|---|""";

    /** On H2 the most that any operation may take with 200,000 posts: what a bad plan makes of it is far above. */
    private static final double H2_MICROS = 5_000;

    private final Dialect dialect;
    private final Size size;
    private final String section;
    private final List<Result> results = new ArrayList<>();
    private final List<String> further = new ArrayList<>();

    /** @param section what a part of the scenarios is called; empty for all of them */
    public Report(Dialect dialect, Size size, String section) {
        this.dialect = dialect;
        this.size = size;
        this.section = section;
    }

    public void add(Result result) {
        results.add(result);
    }

    /** A table, or a sentence, of its own. */
    public void add(List<String> lines) {
        further.add("");
        further.addAll(lines);
    }

    /** What was measured, in the order in which it was. */
    public List<Result> results() {
        return List.copyOf(results);
    }

    /** By database and size, as files and sections are called. */
    public String name() {
        String name = dialect.name().toLowerCase(Locale.ROOT) + "-" + size.name();
        return section.isEmpty() ? name : name + "-" + section;
    }

    /** Everything, below a heading. */
    public List<String> lines(Database database, double others) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + database.product() + ", " + size.name() + (section.isEmpty() ? "" : ": " + section));
        lines.add("");
        lines.addAll(Conditions.lines(database, size, others));
        if (!results.isEmpty()) {
            lines.add("");
            lines.addAll(HEAD.lines().toList());
            results.forEach(result -> lines.add(line(result)));
            if (dialect == Dialect.H2 && size.equals(Size.LARGE)) {
                lines.add("");
                lines.add(withoutCliff());
            }
        }
        lines.addAll(further);
        return lines;
    }

    /** One row of the table. */
    public static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %.2f | %d : %d | %s | %s |",
                result.name(),
                result.rows(),
                times(result.kring()),
                result.against(),
                times(result.other()),
                result.ratio(),
                result.kringExecuted().size(),
                result.otherExecuted().size(),
                result.goal().asked(),
                result.goal().met(result.ratio(), result.kring().p50()));
    }

    private String withoutCliff() {
        List<String> above = results.stream()
                .filter(result -> result.kring().p50() > H2_MICROS)
                .map(Result::name)
                .distinct()
                .toList();
        return "Goal: p50 of every operation within 5 ms. Met: "
                + (above.isEmpty() ? "yes." : "**no**, above it: " + String.join("; ", above) + ".");
    }

    private static String times(Timings timings) {
        return String.format(Locale.ROOT, "%.0f / **%.0f** / %.0f", timings.p10(), timings.p50(), timings.p99());
    }
}
