package io.kring.persistence.jpa.internal.read;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.post.LinkedPost;
import io.kring.post.Pin;
import io.kring.spi.row.CommunityView;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.HeldSlice;
import io.kring.spi.row.LinkedView;
import io.kring.spi.row.PinRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ViewColumns} lists. */
final class Views {
    private static final CommunityKind[] KINDS = CommunityKind.values();
    private static final Role[] ROLES = Role.values();
    private static final Pin.Kind[] PINS = Pin.Kind.values();
    private static final LinkedPost.Kind[] LINKS = LinkedPost.Kind.values();

    private Views() {}

    /** What is held in a community: one row without a contribution where nothing is, no row without a community. */
    static Optional<HeldSlice> held(List<Cells> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Cells first = rows.get(0);
        if (first.isNull()) {
            return Optional.of(new HeldSlice(community(first.skip(ViewColumns.BEFORE_PLACE)), List.of()));
        }
        List<ContributionView> views = read(rows);
        return Optional.of(new HeldSlice(views.get(0).community(), views));
    }

    /** Views with the kinds of their links in a column more; one for each. */
    static Stream<LinkedView> linked(List<Cells> rows) {
        List<ContributionView> views = read(rows);
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> Arrays.stream(
                        rows.get(i).text().split(" "))
                .map(kind -> LINKS[Integer.parseInt(kind)])
                .sorted()
                .map(kind -> new LinkedView(kind, views.get(i))));
    }

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
        CommunityView community = community(cells);
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
                cells.numberOrNull(),
                cells.numberOrNull());
    }

    private static CommunityView community(Cells cells) {
        return new CommunityView(
                cells.number(),
                cells.text(),
                cells.constant(KINDS),
                cells.flag(),
                cells.flag(),
                cells.constantOrNull(ROLES));
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
