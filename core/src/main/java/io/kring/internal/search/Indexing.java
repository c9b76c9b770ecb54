package io.kring.internal.search;

import io.kring.ProgressListener;
import io.kring.error.KringException;
import io.kring.error.Unavailable;
import io.kring.event.DomainEvent;
import io.kring.search.SearchHealth;
import io.kring.spi.Journal;
import io.kring.spi.Storage;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.IndexRow;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of this node: builds it where it holds nothing, follows the event log from where the index itself says
 * it stands, and repairs it. It reads in transactions of its own, and works on the threads that call it.
 */
public final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 500;
    private static final int MOST_LAG = 10_000;
    private static final long KEPT_EVERY = Duration.ofSeconds(5).toNanos();

    private final Storage storage;
    private final SearchIndex index;
    private final Documents documents;

    /** Whoever holds it is alone in moving the index along the log. */
    private final ReentrantLock following = new ReentrantLock();

    /** Whoever holds it is alone in making another index because an operator said so. */
    private final ReentrantLock making = new ReentrantLock();

    private @Nullable Build first;
    private boolean fits;
    private boolean unkept;
    private long kept = System.nanoTime();
    private volatile @Nullable String trouble;

    /** For a house in which posts of these kinds have answers. */
    public Indexing(Storage storage, SearchIndex index, Set<String> answerable) {
        this.storage = storage;
        this.index = new TypedIndex(index);
        this.documents = new Documents(answerable);
    }

    SearchIndex index() {
        return index;
    }

    Documents documents() {
        return documents;
    }

    /**
     * One round. What fails is told by {@link #health} and tried again in the next one; it keeps nobody else from
     * anything.
     *
     * @param most events, or documents of a first build
     * @return whether there was more than fitted into the round
     */
    public boolean round(int most) {
        if (!following.tryLock()) {
            return false;
        }
        try {
            boolean more = moved(most);
            trouble = null;
            return more;
        } catch (RuntimeException failed) {
            KringException told = failed instanceof KringException typed ? typed : new Unavailable("search", failed);
            Throwable cause = Objects.requireNonNullElse(told.getCause(), told);
            trouble = told.code();
            LOG.warn(
                    "the index is not kept up: {}, {}",
                    told.code(),
                    cause.getClass().getName());
            return false;
        } finally {
            following.unlock();
        }
    }

    private boolean moved(int most) {
        Optional<LogPosition> position = index.position();
        if (position.isEmpty() || !fits(position.get())) {
            return !making.isLocked() && built(most);
        }
        boolean more = follow(position.get(), most);
        if (unkept && System.nanoTime() - kept > KEPT_EVERY) {
            keep();
        }
        return more;
    }

    /** Whether the log still holds what happened since, and the index is not of another one; asked once. */
    private boolean fits(LogPosition reached) {
        if (!fits) {
            fits = storage.alone(unit -> isOf(unit.journal(), reached));
        }
        return fits;
    }

    /** What the log still holds there has to be what the index took in, and what comes after has to follow without a gap. */
    private static boolean isOf(Journal log, LogPosition reached) {
        long position = reached.position();
        long last = log.last();
        List<DomainEvent> around = log.after(Math.max(0, position - 1), 2);
        boolean other =
                around.stream().anyMatch(event -> event.position() == position && event.id() != reached.event());
        boolean cut = around.stream()
                .filter(event -> event.position() > position)
                .findFirst()
                .map(next -> next.position() > position + 1)
                .orElse(last > position);
        return !other && !cut && position <= last;
    }

    private boolean built(int most) {
        Build build = first;
        if (build == null) {
            build = new Build(storage, documents, index, Runnable::run);
            first = build;
        }
        long enough = build.done() + most;
        try {
            while (build.step()) {
                if (build.done() >= enough) {
                    return true;
                }
            }
            build.finish();
        } finally {
            if (build.isBroken()) {
                build.discard();
                first = null;
            }
        }
        first = null;
        fits = true;
        return true;
    }

    private boolean follow(LogPosition position, int most) {
        List<DomainEvent> events = storage.alone(unit -> unit.journal().after(position.position(), most));
        if (events.isEmpty()) {
            return false;
        }
        if (events.get(0).position() > position.position() + 1) {
            fits = false;
            return true;
        }
        Affected affected = Affected.by(events);
        List<Long> ids = new ArrayList<>(affected.ids());
        for (int from = 0; from < ids.size(); from += BATCH) {
            looked(ids.subList(from, Math.min(from + BATCH, ids.size())), position);
        }
        conversations(affected.conversations(), position);
        DomainEvent last = events.get(events.size() - 1);
        index.apply(new IndexChange(List.of(), Set.of(), Set.of(), new LogPosition(last.position(), last.id())));
        unkept = true;
        return events.size() == most;
    }

    /** Takes these in as they stand, and out what is not there. */
    private void looked(List<Long> ids, LogPosition position) {
        List<IndexRow> rows = storage.alone(unit -> unit.search().rows(ids));
        Set<Long> gone = new HashSet<>(ids);
        rows.forEach(row -> gone.remove(row.id()));
        index.apply(new IndexChange(rows.stream().map(documents::of).toList(), gone, Set.of(), position));
    }

    private void conversations(Set<Long> posts, LogPosition position) {
        Set<Long> cleared = posts;
        long after = 0;
        while (!posts.isEmpty()) {
            long from = after;
            List<IndexRow> rows = storage.alone(unit -> unit.search().conversations(posts, from, BATCH));
            index.apply(new IndexChange(rows.stream().map(documents::of).toList(), Set.of(), cleared, position));
            if (rows.size() < BATCH) {
                return;
            }
            cleared = Set.of();
            after = rows.get(rows.size() - 1).id();
        }
    }

    /** Builds the index anew while the one in use answers and follows the log; empty where the listener ended it. */
    Optional<Long> rebuild(ProgressListener listener, Executor others) {
        making.lock();
        try {
            Build build = begun(others);
            boolean finished = false;
            try {
                while (build.step()) {
                    if (!listener.goesOn("documents", build.done(), OptionalLong.empty())) {
                        return Optional.empty();
                    }
                }
                inUse(build);
                finished = true;
            } finally {
                if (!finished) {
                    build.discard();
                }
            }
            caughtUp();
            return Optional.of(build.done());
        } finally {
            making.unlock();
        }
    }

    /** In place of a first one that is not whole yet. */
    private Build begun(Executor others) {
        following.lock();
        try {
            first = null;
            return new Build(storage, documents, index, others);
        } finally {
            following.unlock();
        }
    }

    private void inUse(Build build) {
        following.lock();
        try {
            build.finish();
            fits = true;
        } finally {
            following.unlock();
        }
    }

    /** Takes in what happened since the index was begun: nobody is to miss what they found before. Fails where it cannot. */
    private void caughtUp() {
        following.lock();
        try {
            while (moved(MOST_LAG)) {
                // there is more than fits into a round
            }
        } finally {
            following.unlock();
        }
    }

    /** Compares everything; how much was not as it should be, or empty where the listener ended it. */
    Optional<Long> reconcile(ProgressListener listener) {
        Comparison comparison = new Comparison(storage, index, documents);
        while (true) {
            following.lock();
            try {
                if (!comparison.step()) {
                    keep();
                    return Optional.of(comparison.repaired());
                }
            } finally {
                following.unlock();
            }
            if (!listener.goesOn("documents", comparison.done(), OptionalLong.empty())) {
                return Optional.empty();
            }
        }
    }

    SearchHealth health() {
        String failing = trouble;
        try {
            Optional<LogPosition> position = index.position();
            long last = storage.alone(unit -> unit.journal().last());
            long lag = Math.max(0, last - position.orElse(LogPosition.START).position());
            return new SearchHealth(
                    position.isPresent(),
                    index.size(),
                    Math.min(lag, MOST_LAG),
                    position.isEmpty(),
                    Optional.ofNullable(failing));
        } catch (KringException broken) {
            return new SearchHealth(false, 0, 0, false, Optional.of(broken.code()));
        }
    }

    /** Keeps what was taken in, and gives the index back. What is not kept is caught up with the next time. */
    public void close() {
        following.lock();
        try {
            index.close();
        } catch (KringException failed) {
            LOG.warn("the index was not kept: {}", failed.code());
        } finally {
            following.unlock();
        }
    }

    private void keep() {
        index.keep();
        kept = System.nanoTime();
        unkept = false;
    }
}
