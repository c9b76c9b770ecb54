package io.kring.internal.imports;

import io.kring.spi.FeedPosition;
import io.kring.spi.imports.ImportStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives original dates their places: unique within the batch and beside all that is there. A millisecond that is full
 * goes on in the next one.
 */
final class Places {
    private final ImportStore store;
    private final Map<Long, Long> next = new HashMap<>();
    private final Set<Long> known = new HashSet<>();

    /** Asks for all dates of a batch at once. */
    Places(ImportStore store, Collection<Instant> dates) {
        this.store = store;
        ask(dates.stream().map(FeedPosition::firstImported).collect(Collectors.toSet()));
    }

    /** A place that nothing else has or gets. */
    long take(Instant at) {
        long first = FeedPosition.firstImported(at);
        while (true) {
            if (!known.contains(first)) {
                ask(Set.of(first));
            }
            long place = next.getOrDefault(first, first);
            if (place < first + FeedPosition.PER_MILLISECOND) {
                next.put(first, place + 1);
                return place;
            }
            first = FeedPosition.nextImported(first);
        }
    }

    private void ask(Set<Long> firsts) {
        known.addAll(firsts);
        if (!firsts.isEmpty()) {
            store.lastPlaces(firsts).forEach((first, last) -> next.put(first, last + 1));
        }
    }
}
