package io.kring.example.stackexchange;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dump as large as one likes: a real one, several times, each time with other numbers, and wide rows. */
final class RepeatedDump {
    private static final Pattern ID =
            Pattern.compile(" (Id|PostId|ParentId|AcceptedAnswerId|RelatedPostId)=\"(\\d+)\"");
    private static final String ROW = "  <row";
    private static final long STEP = 1_000_000;

    private RepeatedDump() {}

    /**
     * Writes it; people and tags stay as they are. Gives its size in bytes.
     *
     * @param padding characters that each row has more, in an attribute that no importer knows
     */
    static long write(Path real, Path into, int times, int padding) throws IOException {
        String wide = padding == 0 ? "" : " Padding=\"" + "p".repeat(padding) + "\"";
        Files.createDirectories(into);
        for (String copied : new String[] {"Users.xml", "Tags.xml"}) {
            Files.copy(real.resolve(copied), into.resolve(copied));
        }
        long size = 0;
        for (String repeated : new String[] {"Posts.xml", "Comments.xml", "Votes.xml", "PostLinks.xml"}) {
            try (BufferedWriter out = Files.newBufferedWriter(into.resolve(repeated))) {
                for (int i = 0; i < times; i++) {
                    rows(real.resolve(repeated), out, i, i == times - 1, wide);
                }
            }
            size += Files.size(into.resolve(repeated));
        }
        return size;
    }

    /** Rows stand on a line each; the lines before and after them are written once. */
    private static void rows(Path file, BufferedWriter out, int copy, boolean last, String wide) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean row = line.startsWith(ROW + " ");
                boolean end = line.startsWith("</");
                if (row || (end ? last : copy == 0)) {
                    out.write(row ? ROW + wide + renumbered(line, copy * STEP).substring(ROW.length()) : line);
                    out.newLine();
                }
            }
        }
    }

    private static String renumbered(String row, long by) {
        return ID.matcher(row)
                .replaceAll(id -> Matcher.quoteReplacement(
                        " " + id.group(1) + "=\"" + (Long.parseLong(id.group(2)) + by) + "\""));
    }
}
