package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.person.PersonId;
import io.kring.spi.PageStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PageRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of the host and their conversations, one statement each. */
public final class JpaPageStore implements PageStore {
    private final Door door;
    private final PageSql sql;
    private final ContributionSql contributions;

    JpaPageStore(Door door, PageSql sql, ContributionSql contributions) {
        this.door = door;
        this.sql = sql;
        this.contributions = contributions;
    }

    @Override
    public void lock() {
        door.query("select name from {lock} where name = ?1 for update", "pages");
    }

    @Override
    public Optional<PageFacts> find(String uri) {
        return door.cells(PageSql.FIND, Keys.of(uri), uri).stream()
                .findFirst()
                .map(JpaPageStore::facts)
                .map(facts -> facts.page().uri().equals(uri) ? facts : former(facts));
    }

    @Override
    public Map<String, Integer> counts(Viewer viewer, Collection<String> uris) {
        Map<String, String> byKey = new LinkedHashMap<>();
        uris.forEach(uri -> byKey.put(Keys.of(uri), uri));
        Map<String, Integer> counts = new HashMap<>();
        List<Cells> rows =
                Keyed.in(sql.counts, byKey.keySet(), (query, keys) -> query.rows(door, Viewing.by(viewer, keys)));
        for (Cells row : rows) {
            String uri = byKey.get(row.text());
            int comments = row.integer();
            if (uri != null && comments > 0) {
                counts.put(uri, comments);
            }
        }
        return counts;
    }

    @Override
    public List<ContributionView> discussions(Viewer viewer, long page, int limit) {
        return Views.read(contributions.tied.rows(door, Viewing.by(viewer, page, limit)));
    }

    @Override
    public List<PageFacts> about(Viewer viewer, long discussion, int limit) {
        return sql.about.rows(door, Viewing.by(viewer, discussion, limit)).stream()
                .map(JpaPageStore::facts)
                .toList();
    }

    private static PageFacts facts(Cells c) {
        PageRow row = new PageRow(
                c.number(),
                c.text(),
                c.numberOrNull(),
                c.instantOrNull(),
                c.textOrNull(),
                c.textOrNull(),
                c.instantOrNull());
        String title = c.textOrNull();
        int version = c.integer();
        long place = c.number();
        String audience = c.textOrNull();
        String owner = c.textOrNull();
        return new PageFacts(
                row,
                false,
                title == null ? "" : title,
                version,
                place,
                audience,
                owner == null ? null : new PersonId(owner));
    }

    private static PageFacts former(PageFacts facts) {
        return new PageFacts(
                facts.page(),
                true,
                facts.title(),
                facts.version(),
                facts.community(),
                facts.audience(),
                facts.ownerId());
    }
}
