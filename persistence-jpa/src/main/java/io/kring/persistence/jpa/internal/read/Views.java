package io.kring.persistence.jpa.internal.read;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.post.Pin;
import io.kring.spi.row.CommunityView;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.ReferenceRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ViewColumns} lists. */
final class Views {
    private static final CommunityKind[] KINDS = CommunityKind.values();
    private static final Role[] ROLES = Role.values();
    private static final Pin.Kind[] PINS = Pin.Kind.values();
    private static final ReferenceRow.Kind[] REFERENCES = ReferenceRow.Kind.values();

    private Views() {}

    static ContributionView read(Cells cells) {
        ContributionRow row = Rows.contribution(cells);
        PersonId author = person(cells.textOrNull());
        CommunityView community = new CommunityView(
                cells.number(),
                cells.text(),
                cells.constant(KINDS),
                cells.flag(),
                cells.flag(),
                cells.constantOrNull(ROLES));
        Long viewer = cells.numberOrNull();
        String base = cells.textOrNull();
        Map<String, Integer> counts = counts(base, cells.textOrNull());
        Set<String> own = own(cells.textOrNull());
        List<ReferenceRow> references = references(cells.textOrNull());
        PinRow pin = pin(row.id(), cells);
        return new ContributionView(
                row,
                author,
                community,
                viewer,
                counts,
                imported(base),
                own,
                references,
                pin,
                cells.flag(),
                cells.flag(),
                cells.flag(),
                cells.numberOrNull());
    }

    private static Map<String, Integer> counts(@Nullable String base, @Nullable String added) {
        Map<String, Integer> counts = new HashMap<>();
        add(counts, words(base), 3);
        add(counts, words(added), 2);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Adds the number behind each kind; so many words belong to one. */
    private static void add(Map<String, Integer> counts, List<String> words, int step) {
        for (int i = 0; i < words.size(); i += step) {
            counts.merge(words.get(i), Integer.valueOf(words.get(i + 1)), Integer::sum);
        }
    }

    private static Map<String, Integer> imported(@Nullable String base) {
        Map<String, Integer> imported = new HashMap<>();
        List<String> words = words(base);
        for (int i = 0; i < words.size(); i += 3) {
            int n = Integer.parseInt(words.get(i + 2));
            if (n != 0) {
                imported.put(words.get(i), n);
            }
        }
        return imported;
    }

    private static Set<String> own(@Nullable String kinds) {
        return Set.copyOf(words(kinds));
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static List<ReferenceRow> references(@Nullable String json) {
        return Json.rows(json).stream()
                .map(c -> new ReferenceRow(
                        c.integer(),
                        c.constant(REFERENCES),
                        c.text(),
                        c.numberOrNull(),
                        person(c.textOrNull()),
                        c.integer(),
                        c.integer(),
                        c.textOrNull(),
                        c.textOrNull(),
                        c.number()))
                .toList();
    }

    private static @Nullable PinRow pin(long post, Cells cells) {
        Long community = cells.numberOrNull();
        if (community == null) {
            cells.skip(3);
            return null;
        }
        return new PinRow(community, post, cells.constant(PINS), cells.instant(), cells.instantOrNull());
    }

    private static @Nullable PersonId person(@Nullable String ref) {
        return ref == null ? null : new PersonId(ref);
    }
}
