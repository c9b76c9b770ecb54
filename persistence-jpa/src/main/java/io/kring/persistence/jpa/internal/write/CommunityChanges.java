package io.kring.persistence.jpa.internal.write;

import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.CommunityStore;
import io.kring.spi.change.Change;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.PinRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes of communities' rows: settings and counters of one community become one write. */
final class CommunityChanges {
    private final Plan plan;
    private final Map<Long, Change.AdjustCommunity> adjusted = new TreeMap<>();
    private final List<Change.AddCommunity> added = new ArrayList<>();
    private final List<Change.EditCommunity> edited = new ArrayList<>();
    private final List<Change.RemovePin> unpinned = new ArrayList<>();

    CommunityChanges(Plan plan) {
        this.plan = plan;
    }

    void collect(Change change) {
        if (change instanceof Change.AddCommunity add) {
            added.add(add);
        } else if (change instanceof Change.EditCommunity edit) {
            edited.add(edit);
        } else if (change instanceof Change.AdjustCommunity adjust) {
            adjusted.merge(adjust.community(), adjust, CommunityChanges::sum);
        }
    }

    void unpinned(Change.RemovePin change) {
        unpinned.add(change);
    }

    void finish(Collection<PinRow> pinned) {
        for (PinRow pin : pinned) {
            pinned(pin.community(), pin.post());
        }
        for (Change.RemovePin pin : unpinned) {
            pinned(pin.community(), pin.post());
        }
        added.forEach(this::add);
        edited.forEach(this::edit);
        adjusted.values()
                .forEach(a -> plan.add(
                        Fragment.ADJUST_COMMUNITY,
                        a.community(),
                        a.members(),
                        a.managers(),
                        a.pins(),
                        a.mostPins(),
                        a.leastManagers()));
    }

    /** A pin that is counted is expected to come, or to go: else the counter would drift in a race. */
    private void pinned(long community, long post) {
        Change.AdjustCommunity counted = adjusted.get(community);
        if (counted != null && counted.pins() != 0) {
            plan.pins(community);
            plan.add(Fragment.PIN_AT, community, post, counted.pins() < 0);
        }
    }

    private void add(Change.AddCommunity change) {
        CommunityRow row = change.row();
        Change.AdjustCommunity counters = counters(row.id());
        plan.add(Fragment.ADD_PLACE, row.id(), row.isPage() ? 1 : 0);
        List<@Nullable Object> cells = cells(row);
        cells.addAll(List.of(counters.members(), counters.managers(), counters.pins()));
        plan.add(Fragment.ADD_COMMUNITY, cells.toArray());
        themes(row);
    }

    private void edit(Change.EditCommunity change) {
        CommunityRow row = change.row();
        Change.AdjustCommunity counters = counters(row.id());
        List<@Nullable Object> cells = cells(row);
        cells.addAll(List.of(
                change.expectedVersion(),
                counters.members(),
                counters.managers(),
                counters.pins(),
                counters.mostPins(),
                counters.leastManagers()));
        plan.add(Fragment.EDIT_COMMUNITY, cells.toArray());
        plan.add(Fragment.CUT_THEMES, row.id(), row.themes().size());
        themes(row);
    }

    private Change.AdjustCommunity counters(long community) {
        Change.AdjustCommunity counters = adjusted.remove(community);
        return counters == null ? new Change.AdjustCommunity(community, 0, 0, 0, 0) : counters;
    }

    private void themes(CommunityRow row) {
        int seq = 0;
        for (String theme : row.themes()) {
            plan.add(Fragment.PUT_THEMES, row.id(), seq++, Keys.of(CommunityStore.fold(theme)), theme);
        }
    }

    private static Change.AdjustCommunity sum(Change.AdjustCommunity a, Change.AdjustCommunity b) {
        return new Change.AdjustCommunity(
                a.community(),
                a.members() + b.members(),
                a.managers() + b.managers(),
                a.pins() + b.pins(),
                Math.max(a.mostPins(), b.mostPins()),
                Math.max(a.leastManagers(), b.leastManagers()));
    }

    private static List<@Nullable Object> cells(CommunityRow row) {
        return new ArrayList<>(Arrays.asList(
                row.id(),
                row.version(),
                row.name(),
                CommunityStore.fold(row.name()),
                row.purpose(),
                row.language(),
                row.kind().ordinal(),
                row.nextKind() == null ? null : row.nextKind().ordinal(),
                Micros.orNull(row.nextKindAt()),
                row.nextKindBy(),
                row.joinPolicy().ordinal(),
                row.cap(),
                row.sizeHint(),
                row.sealed(),
                row.practice(),
                row.archived(),
                row.question(),
                row.audience(),
                Micros.of(row.createdAt())));
    }
}
