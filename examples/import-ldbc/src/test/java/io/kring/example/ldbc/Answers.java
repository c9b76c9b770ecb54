package io.kring.example.ldbc;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data set, and what its reference queries answer on a database that knows nothing of Kring. */
final class Answers {
    private final Path data;

    private Answers(Path data) {
        this.data = data;
    }

    /** Skips the test where the data is not, and fails there when {@code kring.ci} is true. */
    static Answers find() {
        Path data = Path.of(System.getProperty("kring.data", "../../../shared/data"))
                .resolve("ldbc-snb");
        if (!Files.isDirectory(data)) {
            if (Boolean.getBoolean("kring.ci")) {
                fail("no data set at " + data);
            }
            abort("no data set at " + data);
        }
        return new Answers(data);
    }

    Path folder() {
        return data;
    }

    /** The rows of a query, without the first two cells, by its parameters; none where it found none. */
    Map<String, List<List<String>>> of(String query) {
        Map<String, List<List<String>>> answers = new LinkedHashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("expected").resolve(query + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            List<List<String>> rows = answers.computeIfAbsent(cells.get(0), parameters -> new ArrayList<>());
            if (!cells.get(1).equals("0")) {
                rows.add(cells.subList(2, cells.size()));
            }
        }
        return answers;
    }

    /** Cells between commas; those in quotes hold doubled quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
