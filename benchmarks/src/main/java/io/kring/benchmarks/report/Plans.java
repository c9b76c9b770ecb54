package io.kring.benchmarks.report;

import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.database.Executed;
import io.kring.benchmarks.measure.Result;
import java.util.ArrayList;
import java.util.List;

/** How the database carries out the statements of both sides. */
public final class Plans {
    private Plans() {}

    /** Asks for them: after the run, so that nothing is measured meanwhile. */
    public static List<String> of(List<Result> results, Database database) {
        List<String> lines = new ArrayList<>();
        for (Result result : results) {
            add(lines, result.name() + " | Kring", result.kringExecuted(), database);
            add(lines, result.name() + " | " + result.against(), result.otherExecuted(), database);
        }
        return lines;
    }

    private static void add(List<String> lines, String title, List<Executed> executed, Database database) {
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
