package io.kring.memory;

import io.kring.community.MembershipStatus;
import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.spi.change.Change;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PinRow;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Communities, who stands where towards them, and what is pinned in them. */
final class CommunityTables {
    private final SnapshotMap<Long, CommunityRow> rows;
    private final SnapshotMap<Key.Numbers, MembershipRow> memberships;
    private final SnapshotMap<Key.Numbers, MembershipRow> byPerson;
    private final SnapshotMap<Key.Numbers, MembershipRow> history;
    private final SnapshotMap<Key.Numbers, PinRow> pins;
    private final SnapshotMap<Key.Named, String> settings;

    CommunityTables() {
        rows = new SnapshotMap<>();
        memberships = new SnapshotMap<>();
        byPerson = new SnapshotMap<>();
        history = new SnapshotMap<>();
        pins = new SnapshotMap<>();
        settings = new SnapshotMap<>();
    }

    private CommunityTables(CommunityTables from) {
        rows = from.rows.copy();
        memberships = from.memberships.copy();
        byPerson = from.byPerson.copy();
        history = from.history.copy();
        pins = from.pins.copy();
        settings = from.settings.copy();
    }

    CommunityTables copy() {
        return new CommunityTables(this);
    }

    @Nullable
    String setting(long community, String name) {
        return settings.get(Key.Named.of(community, name));
    }

    void put(Change.PutSetting change) {
        Key.Named key = Key.Named.of(change.community(), change.name());
        String value = change.value();
        if (value == null) {
            settings.remove(key);
        } else {
            settings.put(key, value);
        }
    }

    @Nullable
    CommunityRow find(long id) {
        return rows.get(id);
    }

    CommunityRow require(long id) {
        CommunityRow row = rows.get(id);
        if (row == null) {
            throw new NoSuchElementException("no community has the number " + id);
        }
        return row;
    }

    Stream<CommunityRow> all() {
        return rows.values();
    }

    @Nullable
    MembershipRow membership(long community, long person) {
        return memberships.get(Key.Numbers.of(community, person));
    }

    Stream<MembershipRow> membershipsIn(long community) {
        return memberships.between(Key.Numbers.of(community), Key.Numbers.of(community + 1));
    }

    Stream<MembershipRow> membershipsOf(long person) {
        return byPerson.between(Key.Numbers.of(person), Key.Numbers.of(person + 1));
    }

    @Nullable
    PinRow pin(long community, long post) {
        return pins.get(Key.Numbers.of(community, post));
    }

    Stream<PinRow> pinsIn(long community) {
        return pins.between(Key.Numbers.of(community), Key.Numbers.of(community + 1));
    }

    void add(CommunityRow row) {
        if (rows.has(row.id())) {
            throw new IllegalStateException("there is a community with the number " + row.id());
        }
        rows.put(row.id(), counting(row, 0, 0, 0));
    }

    boolean edit(Change.EditCommunity change) {
        CommunityRow before = rows.get(change.row().id());
        if (before == null || before.version() != change.expectedVersion()) {
            return false;
        }
        rows.put(before.id(), counting(change.row(), before.members(), before.managers(), before.pins()));
        return true;
    }

    boolean adjust(Change.AdjustCommunity change) {
        CommunityRow before = rows.get(change.community());
        if (before == null) {
            return false;
        }
        int members = before.members() + change.members();
        int managers = before.managers() + change.managers();
        int pinned = before.pins() + change.pins();
        Integer cap = before.cap();
        if ((change.members() > 0 && cap != null && members > cap)
                || (change.managers() < 0 && managers < change.leastManagers())
                || (change.pins() > 0 && pinned > change.mostPins())) {
            return false;
        }
        rows.put(before.id(), counting(before, members, managers, pinned));
        return true;
    }

    boolean put(Change.PutMembership change) {
        MembershipRow before = membership(change.row().community(), change.row().person());
        if ((before == null ? 0 : before.version()) != change.expectedVersion()) {
            return false;
        }
        write(change.row());
        return true;
    }

    void endRequests(long community, Instant at) {
        List<MembershipRow> open = membershipsIn(community)
                .filter(row -> row.status() == MembershipStatus.PENDING)
                .toList();
        open.forEach(row -> write(new MembershipRow(
                community, row.person(), MembershipStatus.LEFT, row.role(), at, null, null, row.version() + 1)));
    }

    void pin(PinRow row) {
        pins.put(Key.Numbers.of(row.community(), row.post()), row);
    }

    void unpin(long community, long post) {
        pins.remove(Key.Numbers.of(community, post));
    }

    /** Takes off what was pinned until now or before, and counts it out of its community. */
    int unpinEnded(Instant now, int most) {
        List<PinRow> ended = pins.values()
                .filter(pin -> endedBy(pin, now))
                .limit(Math.max(0, most))
                .toList();
        ended.forEach(pin -> {
            unpin(pin.community(), pin.post());
            adjust(new Change.AdjustCommunity(pin.community(), 0, 0, -1, 0));
        });
        return ended.size();
    }

    static boolean endedBy(PinRow pin, Instant now) {
        Instant until = pin.until();
        return until != null && !until.isAfter(now);
    }

    private void write(MembershipRow row) {
        memberships.put(Key.Numbers.of(row.community(), row.person()), row);
        byPerson.put(Key.Numbers.of(row.person(), row.community()), row);
        history.put(new Key.Numbers(row.community(), row.person(), row.version()), row);
    }

    private static CommunityRow counting(CommunityRow row, int members, int managers, int pins) {
        return new CommunityRow(
                row.id(),
                row.version(),
                row.name(),
                row.purpose(),
                row.themes(),
                row.language(),
                row.kind(),
                row.nextKind(),
                row.nextKindAt(),
                row.nextKindBy(),
                row.joinPolicy(),
                row.cap(),
                row.sizeHint(),
                row.sealed(),
                row.practice(),
                row.archived(),
                row.question(),
                row.audience(),
                row.createdAt(),
                members,
                managers,
                pins);
    }
}
