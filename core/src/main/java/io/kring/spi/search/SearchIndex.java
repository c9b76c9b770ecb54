package io.kring.spi.search;

import io.kring.search.Snippet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index of one node, derived from the storage: losing it loses nothing. Thread-safe. One Kring at a time writes to it.
 *
 * <p>It gives ids, and nothing that it gives is shown before it was loaded again. What keeps it from answering gives
 * {@link io.kring.error.Unavailable} with the code {@code search.unavailable}; it never answers from half of itself.
 */
public interface SearchIndex extends AutoCloseable {
    /** What it can do beyond what every index does. */
    Set<Capability> capabilities();

    /**
     * Up to where in the event log it holds everything, durably or not; empty when it holds nothing that can be trusted
     * and has to be built.
     */
    Optional<LogPosition> position();

    /** Takes a change in; the next {@link #find} sees it whole. Doing it twice is doing it once. */
    void apply(IndexChange change);

    /** Makes all that was applied durable, with its position. */
    void keep();

    /** Begins an index beside this one, empty. At most one at a time: the one before is given up. */
    Building build();

    /** The ids of what matches, in the order asked for. */
    List<IndexHit> find(IndexQuery query);

    /** Folded hashtags that begin so, in the scope and as the filter lets through, the most used first. */
    List<IndexedTag> tags(String prefix, IndexFilter filter, IndexScope scope, int most);

    /**
     * Where a text matches, as {@link #find} compares; in order, apart from one another, at most {@code most}.
     *
     * @param language of the text, where it is known
     */
    List<Snippet.Mark> marks(String text, @Nullable String language, Wanted wanted, int most);

    /** What it holds, by id, from after this one on; for reconciliation. */
    List<IndexedPrint> prints(long after, int most);

    /** How many documents it holds. */
    long size();

    /** Keeps what was applied and gives back what it opened. */
    @Override
    void close();

    /** What not every index can do. */
    enum Capability {
        /** Finds inflected forms of words in the languages it knows. */
        LANGUAGES,
        /** Is there again after the process has ended. */
        DURABLE
    }

    /** An index that is not in use yet. */
    interface Building {
        /** Each id once; several threads may add at the same time. */
        void add(Collection<IndexDocument> documents);

        /**
         * Everything was added: does now what takes time, such as putting it together, so that {@link #finish} takes
         * none. Nothing that follows depends on it.
         */
        default void complete() {}

        /** Takes the place of the index in use, which answers until then, and is durable. */
        void finish(LogPosition reached);

        /** Gives it up. */
        void discard();
    }
}
