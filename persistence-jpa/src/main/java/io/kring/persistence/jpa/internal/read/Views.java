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
        Map<String, Integer> counts = counts(cells.textOrNull(), cells.textOrNull());
        Set<String> own = own(cells.textOrNull());
        List<ReferenceRow> references = references(cells.textOrNull());
        PinRow pin = pin(row.id(), cells);
        return new ContributionView(
                row,
                author,
                community,
                viewer,
                counts,
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
        for (String text : new @Nullable String[] {base, added}) {
            List<String> words = words(text);
            for (int i = 0; i < words.size(); i += 2) {
                counts.merge(words.get(i), Integer.valueOf(words.get(i + 1)), Integer::sum);
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
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
