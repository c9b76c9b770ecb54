package io.kring.internal.search;

import io.kring.spi.Storage;
import io.kring.spi.search.IndexRow;
import io.kring.spi.search.SearchIndex;
import java.util.List;

/** An index that is being made of everything that stands in the storage, a batch at a time, beside the one in use. */
final class Build {
    private static final int BATCH = 500;

    private final Storage storage;
    private final Documents documents;
    private final SearchIndex.Building building;
    private final long from;
    private long after;
    private long done;

    /** What changes from now on stands in the log after the last position of now. */
    Build(Storage storage, Documents documents, SearchIndex index) {
        this.storage = storage;
        this.documents = documents;
        this.from = storage.alone(unit -> unit.journal().last());
        this.building = index.build();
    }

    /** Takes the next batch in; false when there was none. */
    boolean step() {
        List<IndexRow> rows = storage.alone(unit -> unit.search().all(after, BATCH));
        if (rows.isEmpty()) {
            return false;
        }
        building.add(rows.stream().map(documents::of).toList());
        after = rows.get(rows.size() - 1).id();
        done += rows.size();
        return true;
    }

    /** How many documents it has. */
    long done() {
        return done;
    }

    /** Puts it in use. Nobody may be following the log meanwhile: they would go on from where the old one stood. */
    void finish() {
        building.finish(from);
    }

    void discard() {
        building.discard();
    }
}
