package io.kring.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown page with a section for each database and size, each between two comments that nobody sees. Everything
 * outside of them is left as it is.
 *
 * @param file has to exist
 */
public record PerformancePage(Path file) {
    /** Puts a section where the one of this name stands, or at the end where there is none. */
    public void put(String name, List<String> section) throws IOException {
        String begin = "<!-- begin " + name + " -->";
        String end = "<!-- end " + name + " -->";
        List<String> lines = Files.readAllLines(file);
        int from = lines.indexOf(begin);
        int to = lines.indexOf(end);
        if (from > to || (from < 0 && to >= 0)) {
            throw new IllegalStateException(file + ": one of " + begin + " and " + end + " is missing or misplaced");
        }
        List<String> page = new ArrayList<>(from < 0 ? lines : lines.subList(0, from));
        if (from < 0) {
            page.add("");
        }
        page.add(begin);
        page.addAll(section);
        page.add(end);
        if (from >= 0) {
            page.addAll(lines.subList(to + 1, lines.size()));
        }
        Files.write(file, page);
    }
}
