package io.kring.internal.cases;

import io.kring.error.NotAllowed;
import io.kring.internal.Cursors;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.spi.cases.CasePlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Pages of lists whose order is a moment and a number. */
final class CaseLists {
    /** Before everything. */
    static final CasePlace FIRST = new CasePlace(Instant.EPOCH, 0);

    /** After everything. */
    static final CasePlace LAST = new CasePlace(Instant.parse("2200-01-01T00:00:00Z"), Long.MAX_VALUE);

    private static final int LEAST = 50;

    private CaseLists() {}

    /** More of a list after a place, at most so many. */
    @FunctionalInterface
    interface Source<T> {
        List<T> after(CasePlace place, int limit);
    }

    /**
     * A page of what a filter keeps that no query can ask: who may decide depends on people as the host knows them. It goes
     * on until the page is full, so that no page tells how many were kept back.
     */
    static <T> Page<T> page(
            String list,
            PageRequest page,
            CasePlace start,
            Source<T> source,
            UnaryOperator<List<T>> filter,
            Function<T, CasePlace> placed) {
        CasePlace at =
                page.after().map(cursor -> read(Cursors.read(list, cursor))).orElse(start);
        int chunk = Math.max(page.limit() + 1, LEAST);
        List<T> kept = new ArrayList<>();
        List<T> more;
        do {
            more = source.after(at, chunk);
            kept.addAll(filter.apply(more));
            at = more.isEmpty() ? at : placed.apply(more.get(more.size() - 1));
        } while (more.size() == chunk && kept.size() <= page.limit());
        List<T> shown = kept.subList(0, Math.min(kept.size(), page.limit()));
        return new Page<>(
                shown,
                kept.size() > shown.size()
                        ? Optional.of(Cursors.write(list, write(placed.apply(shown.get(shown.size() - 1)))))
                        : Optional.empty());
    }

    /** Refuses the anonymous, who have no list of their own. */
    static void demandSomebody(Actor actor) {
        if (actor.person().isEmpty()) {
            throw new NotAllowed("ANONYMOUS");
        }
    }

    private static String write(CasePlace place) {
        return place.at() + " " + place.id();
    }

    private static CasePlace read(String text) {
        try {
            int blank = text.indexOf(' ');
            return new CasePlace(Instant.parse(text.substring(0, blank)), Long.parseLong(text.substring(blank + 1)));
        } catch (RuntimeException notOurs) {
            throw Cursors.invalid();
        }
    }
}
