package io.kring.example.ldbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A file of rows with cells between pipes, which nothing quotes, below a line of headings. */
final class Table {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Path file;
    private final List<String> headings;

    private Table(Path file, List<String> headings) {
        this.file = file;
        this.headings = headings;
    }

    /** Hands over each row of a file, one at a time. */
    static void read(Path file, Consumer<Row> to) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String first = in.readLine();
            Table table = new Table(file, first == null ? List.of() : cells(first));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                to.accept(table.row(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(String line) {
        List<String> cells = cells(line);
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException(file.getFileName() + ": a row with " + cells.size() + " cells");
        }
        return new Row(headings, cells);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\\|", -1));
    }

    /** A row by the headings; where two are the same, by position. */
    record Row(List<String> headings, List<String> cells) {
        String text(String heading) {
            int at = headings.indexOf(heading);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + heading);
            }
            return cells.get(at);
        }

        String text(int at) {
            return cells.get(at);
        }

        Instant date(String heading) {
            return DATE.parse(text(heading), Instant::from);
        }
    }
}
