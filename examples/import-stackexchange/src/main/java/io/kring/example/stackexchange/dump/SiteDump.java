package io.kring.example.stackexchange.dump;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** An unpacked dump of one site that was read once from end to end, so that nothing in it stops an import half-way. */
public final class SiteDump {
    private final Path folder;
    private final SiteIndex index = new SiteIndex();
    private final Map<DumpFile, Long> rows = new EnumMap<>(DumpFile.class);

    private SiteDump(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks all files, and notes which posts and people there are, and how posts were voted on.
     *
     * @throws DumpError when a file is missing, is broken XML, declares a document type, or is of another schema
     */
    public static SiteDump check(Path folder) {
        SiteDump dump = new SiteDump(folder);
        for (DumpFile file : DumpFile.values()) {
            Path path = folder.resolve(file.fileName());
            if (!Files.isRegularFile(path)) {
                if (file.isRequired()) {
                    throw new DumpError(DumpError.Kind.MISSING, file.fileName(), 0, "is not in " + folder);
                }
                dump.rows.put(file, 0L);
                continue;
            }
            long[] count = {0};
            new RowReader().read(path, file, row -> {
                file.check(row);
                dump.index.note(file, row);
                count[0]++;
                return true;
            });
            dump.rows.put(file, count[0]);
        }
        return dump;
    }

    /** What the first pass has noted. */
    public SiteIndex index() {
        return index;
    }

    /** How many rows a file has. */
    public long rows(DumpFile file) {
        return rows.getOrDefault(file, 0L);
    }

    /** Hands over each row of a file, from its beginning, until one answers false. */
    public void read(DumpFile file, Predicate<Row> to) {
        Path path = folder.resolve(file.fileName());
        if (rows(file) > 0) {
            new RowReader().read(path, file, to);
        }
    }
}
