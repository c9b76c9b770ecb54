package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.person.PersonId;
import io.kring.spi.row.ReferenceRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the contributions of a page: counters, the viewer's reactions, references. Each text names what it
 * belongs to, so that one row can carry those of all.
 */
final class Attached {
    private static final ReferenceRow.Kind[] REFERENCES = ReferenceRow.Kind.values();

    private final Set<Long> carriers = new HashSet<>();
    private final Map<Long, Map<String, Integer>> counts = new HashMap<>();
    private final Map<Long, Map<String, Integer>> imported = new HashMap<>();
    private final Map<Long, Set<String>> own = new HashMap<>();
    private final Map<Long, List<ReferenceRow>> references = new HashMap<>();

    /**
     * What a row carries. A contribution may stand in several rows, which then carry the same.
     *
     * @param id of the contribution in this row
     */
    void read(long id, Cells row) {
        if (!carriers.add(id)) {
            row.skip(4);
            return;
        }
        resting(new Words(row.textOrNull()));
        added(new Words(row.textOrNull()));
        own(new Words(row.textOrNull()));
        references(row.textOrNull());
    }

    Map<String, Integer> counts(long id) {
        Map<String, Integer> kinds = counts.get(id);
        if (kinds == null) {
            return Map.of();
        }
        kinds.values().removeIf(n -> n == 0);
        return kinds;
    }

    Map<String, Integer> imported(long id) {
        return imported.getOrDefault(id, Map.of());
    }

    Set<String> own(long id) {
        return own.getOrDefault(id, Set.of());
    }

    List<ReferenceRow> references(long id) {
        return references.getOrDefault(id, List.of());
    }

    private void resting(Words words) {
        while (words.more()) {
            long id = words.number();
            String kind = words.word();
            count(id, kind, (int) words.number());
            int elsewhere = (int) words.number();
            if (elsewhere != 0) {
                imported.computeIfAbsent(id, absent -> new HashMap<>()).put(kind, elsewhere);
            }
        }
    }

    private void added(Words words) {
        while (words.more()) {
            count(words.number(), words.word(), (int) words.number());
        }
    }

    private void count(long id, String kind, int n) {
        counts.computeIfAbsent(id, absent -> new HashMap<>()).merge(kind, n, Integer::sum);
    }

    private void own(Words words) {
        while (words.more()) {
            own.computeIfAbsent(words.number(), absent -> new HashSet<>()).add(words.word());
        }
    }

    private void references(@Nullable String json) {
        for (Cells c : Json.rows(json)) {
            references
                    .computeIfAbsent(c.number(), absent -> new ArrayList<>())
                    .add(new ReferenceRow(
                            c.integer(),
                            c.constant(REFERENCES),
                            c.text(),
                            c.numberOrNull(),
                            person(c.textOrNull()),
                            c.integer(),
                            c.integer(),
                            c.textOrNull(),
                            c.textOrNull(),
                            c.number()));
        }
    }

    private static @Nullable PersonId person(@Nullable String ref) {
        return ref == null ? null : new PersonId(ref);
    }
}
