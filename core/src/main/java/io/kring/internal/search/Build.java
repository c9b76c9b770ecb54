package io.kring.internal.search;

import io.kring.error.KringException;
import io.kring.event.DomainEvent;
import io.kring.spi.Journal;
import io.kring.spi.Storage;
import io.kring.spi.search.IndexRow;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index that is being made of everything that stands in the storage, a batch at a time, beside the one in use. */
final class Build {
    private static final Logger LOG = LoggerFactory.getLogger(Build.class);
    private static final int BATCH = 500;

    private final Storage storage;
    private final Documents documents;
    private final SearchIndex.Building building;
    private final Shares shares;
    private final LogPosition from;
    private long after;
    private long done;
    private boolean complete;
    private boolean broken;

    /** What changes from now on stands in the log after the last position of now. */
    Build(Storage storage, Documents documents, SearchIndex index, Executor others) {
        this.storage = storage;
        this.documents = documents;
        this.from = storage.alone(unit -> last(unit.journal()));
        this.building = index.build();
        this.shares = new Shares(others);
    }

    private static LogPosition last(Journal log) {
        long position = log.last();
        long event = log.after(Math.max(0, position - 1), 1).stream()
                .filter(found -> found.position() == position)
                .mapToLong(DomainEvent::id)
                .findFirst()
                .orElse(0);
        return new LogPosition(position, event);
    }

    /** Takes the next batch in; false when there was none. What is written after the last one stands in the log. */
    boolean step() {
        if (complete) {
            return false;
        }
        List<IndexRow> rows = storage.alone(unit -> unit.search().all(after, BATCH));
        indexed(() ->
                shares.give(() -> building.add(rows.stream().map(documents::of).toList())));
        complete = rows.size() < BATCH;
        if (complete) {
            indexed(shares::done);
            indexed(building::complete);
        } else {
            after = rows.get(BATCH - 1).id();
        }
        done += rows.size();
        return !rows.isEmpty();
    }

    /** How many documents it has. */
    long done() {
        return done;
    }

    /** Puts it in use. Nobody may be following the log meanwhile: they would go on from where the old one stood. */
    void finish() {
        indexed(() -> building.finish(from));
    }

    private void indexed(Runnable work) {
        broken = true;
        work.run();
        broken = false;
    }

    /** Whether the index did not take what it was given: then there is no going on with it. */
    boolean isBroken() {
        return broken;
    }

    /** Gives it up; what cannot be given up is left to whoever begins the next one. */
    void discard() {
        shares.ended();
        try {
            building.discard();
        } catch (KringException failed) {
            LOG.warn("a new index was not given up: {}", failed.code());
        }
    }
}
