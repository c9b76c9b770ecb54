package io.kring.persistence.jpa.internal.read;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.post.Pin;
import io.kring.spi.row.CommunityView;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PinRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ViewColumns} lists. */
final class Views {
    private static final CommunityKind[] KINDS = CommunityKind.values();
    private static final Role[] ROLES = Role.values();
    private static final Pin.Kind[] PINS = Pin.Kind.values();

    private Views() {}

    static List<ContributionView> read(List<Cells> rows) {
        Attached attached = new Attached();
        List<ContributionRow> contributions = new ArrayList<>(rows.size());
        for (Cells row : rows) {
            ContributionRow contribution = Rows.contribution(row);
            contributions.add(contribution);
            attached.read(contribution.id(), row);
        }
        List<ContributionView> views = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            views.add(view(contributions.get(i), rows.get(i), attached));
        }
        return views;
    }

    private static ContributionView view(ContributionRow row, Cells cells, Attached attached) {
        PersonId author = person(cells.textOrNull());
        CommunityView community = new CommunityView(
                cells.number(),
                cells.text(),
                cells.constant(KINDS),
                cells.flag(),
                cells.flag(),
                cells.constantOrNull(ROLES));
        Long viewer = cells.numberOrNull();
        return new ContributionView(
                row,
                author,
                community,
                viewer,
                attached.counts(row.id()),
                attached.imported(row.id()),
                attached.own(row.id()),
                attached.references(row.id()),
                pin(row.id(), cells),
                cells.flag(),
                cells.flag(),
                cells.flag(),
                cells.numberOrNull());
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
