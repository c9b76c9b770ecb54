package io.kring.persistence.jpa.internal.read;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.house.HouseRule;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.spi.Viewer;
import io.kring.spi.house.HouseStore;
import io.kring.spi.house.PlaceRules;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.RulesText;
import io.kring.spi.house.WordRow;
import io.kring.spi.row.CommunityView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the house says of itself and rules, one statement each. */
public final class JpaHouseStore implements HouseStore {
    /** Cells of a version of rules. */
    private static final int RULES = 9;

    private static final CommunityKind[] KINDS = CommunityKind.values();
    private static final Role[] ROLES = Role.values();

    private final Door door;
    private final HouseSql sql;

    JpaHouseStore(Door door, HouseSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public Optional<PlaceRules> view(Viewer viewer, long place) {
        boolean house = place == RulesRow.HOUSE;
        List<Cells> rows =
                house ? sql.house.rows(door, Viewing.by(viewer)) : sql.community.rows(door, Viewing.by(viewer, place));
        return rows.stream().findFirst().map(row -> rules(row, house));
    }

    @Override
    public List<RulesText> history(Viewer viewer, long place, int before, int limit) {
        Query query = place == RulesRow.HOUSE ? sql.historyOfHouse : sql.history;
        return query.rows(door, Viewing.by(viewer, place, before - 1, limit)).stream()
                .map(JpaHouseStore::text)
                .toList();
    }

    private static PlaceRules rules(Cells row, boolean house) {
        WordRow word =
                house ? new WordRow(row.integer(), row.textOrNull(), row.textOrNull(), row.instantOrNull()) : null;
        CommunityView community = house
                ? null
                : new CommunityView(
                        row.number(),
                        row.text(),
                        row.constant(KINDS),
                        row.flag(),
                        row.flag(),
                        row.constantOrNull(ROLES));
        boolean accepted = row.flag();
        return new PlaceRules(community, word, textOrNull(row), textOrNull(row), accepted);
    }

    private static @Nullable RulesText textOrNull(Cells row) {
        if (row.isNull()) {
            row.skip(RULES);
            return null;
        }
        return text(row);
    }

    private static RulesText text(Cells row) {
        RulesRow rules = Rows.rules(row);
        return new RulesText(
                rules,
                Json.rows(row.textOrNull()).stream()
                        .map(rule -> new HouseRule(rule.text(), rule.text()))
                        .toList());
    }
}
