package io.kring.spi.metrics;

import io.kring.metrics.Cut;
import io.kring.metrics.Ladder;
import io.kring.metrics.Span;
import io.kring.metrics.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was published of windows that have closed; kept as it is. Days are counted from 1 January 1970. */
public interface ShareStore {
    /** How far windows have been closed; empty before measuring began. */
    Optional<Progress> progress();

    /** Days are closed up to here. Under {@link MarkStore#lock}. */
    void progress(Progress now);

    /** Measuring has ended: when it begins again, it begins anew. What was published stays. */
    void end();

    /** Publishes a window; nothing where it is published already. Under {@link MarkStore#lock}. */
    void publish(Published published, Map<Cut, Ladder> ladders);

    /**
     * What was published of windows of this length that close from one day to another, both included, by their days; with
     * the ladder of a cut.
     */
    List<Told> told(Span span, Cut cut, long from, long to);

    /**
     * How far windows have been closed.
     *
     * @param since   the first day that was measured
     * @param reading the first day from which on reading was recorded as well; null while it is not
     * @param closed  the last day of which everything is counted
     */
    record Progress(long since, @Nullable Long reading, long closed) {}

    /**
     * A window that was counted.
     *
     * @param late     whether with the people of a later day than that after its last one
     * @param holidays how many of its days are on the host's list
     */
    record Published(Window window, boolean late, int holidays) {}

    /** What was published of a cut; no ladder where there was no such cut then. */
    record Told(Published published, Optional<Ladder> ladder) {}
}
