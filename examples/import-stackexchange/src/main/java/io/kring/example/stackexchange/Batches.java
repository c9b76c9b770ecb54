package io.kring.example.stackexchange;

import io.kring.ProgressListener;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.Imports;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Collects items and writes them a batch at a time: enough for few transactions, little enough for a small heap. */
final class Batches {
    private static final int MOST_ITEMS = 400;
    private static final int MOST_CHARACTERS = 500_000;

    private final Imports imports;
    private final String source;
    private final Report report;
    private final ProgressListener progress;
    private final List<ImportItem> items = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private int characters;
    private String phase = "";
    private long done;
    private OptionalLong total = OptionalLong.empty();
    private boolean goesOn = true;

    Batches(Imports imports, String source, Report report, ProgressListener progress) {
        this.imports = imports;
        this.source = source;
        this.report = report;
        this.progress = progress;
    }

    /** Begins a phase with so many rows. */
    void begin(String name, long rows) {
        phase = name;
        done = 0;
        total = OptionalLong.of(rows);
    }

    /** One more row was read; writes when there is enough. False when the listener wants no more. */
    boolean row() {
        done++;
        if (items.size() >= MOST_ITEMS || characters >= MOST_CHARACTERS) {
            write();
        }
        return goesOn;
    }

    void add(String kind, ImportItem item, int length) {
        items.add(item);
        kinds.add(kind);
        characters += length;
    }

    /** Writes what is left of a phase. */
    boolean end() {
        if (goesOn && !items.isEmpty()) {
            write();
        }
        return goesOn;
    }

    private void write() {
        List<ImportResult> results = imports.write(source, items);
        for (int i = 0; i < results.size(); i++) {
            report.count(kinds.get(i), results.get(i));
        }
        items.clear();
        kinds.clear();
        characters = 0;
        goesOn = progress.goesOn(phase, done, total);
    }
}
