package io.kring.internal.search;

import io.kring.spi.Storage;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexRow;
import io.kring.spi.search.IndexedPrint;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the storage and the index side by side, by id, and makes the index what the storage says. */
final class Comparison {
    private static final int BATCH = 500;

    private final Storage storage;
    private final SearchIndex index;
    private final Documents documents;
    private long after;
    private long done;
    private long repaired;
    private boolean ended;

    Comparison(Storage storage, SearchIndex index, Documents documents) {
        this.storage = storage;
        this.index = index;
        this.documents = documents;
    }

    /** Compares the next stretch; false when there is none. Nobody may move the index along the log meanwhile. */
    boolean step() {
        Optional<LogPosition> position = index.position();
        if (ended || position.isEmpty()) {
            return false;
        }
        List<IndexRow> rows = storage.alone(unit -> unit.search().all(after, BATCH));
        ended = rows.size() < BATCH;
        long upTo = ended ? Long.MAX_VALUE : rows.get(rows.size() - 1).id();
        Map<Long, Long> held = held(upTo);
        List<IndexDocument> put = new ArrayList<>();
        for (IndexRow row : rows) {
            IndexDocument document = documents.of(row);
            Long print = held.remove(row.id());
            if (print == null || print != document.print()) {
                put.add(document);
            }
        }
        if (!put.isEmpty() || !held.isEmpty()) {
            index.apply(new IndexChange(put, held.keySet(), Set.of(), position.get()));
        }
        repaired += put.size() + held.size();
        done += rows.size();
        after = upTo;
        return true;
    }

    /** What the index holds from after the last stretch up to this id. */
    private Map<Long, Long> held(long upTo) {
        Map<Long, Long> held = new HashMap<>();
        long from = after;
        List<IndexedPrint> prints;
        do {
            prints = index.prints(from, BATCH);
            for (IndexedPrint print : prints) {
                if (print.id() > upTo) {
                    return held;
                }
                held.put(print.id(), print.print());
                from = print.id();
            }
        } while (prints.size() == BATCH);
        return held;
    }

    long done() {
        return done;
    }

    long repaired() {
        return repaired;
    }
}
