package io.kring.persistence.jpa.internal.read;

import io.kring.community.CommunityQuery;
import io.kring.community.MembershipStatus;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.spi.CommunityStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.MemberRow;
import io.kring.spi.row.MembershipRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Communities and members, one statement each. */
public final class JpaCommunityStore implements CommunityStore {
    /** Cells of a membership. */
    private static final int MEMBERSHIP = 8;

    private final Door door;
    private final CommunitySql sql;

    JpaCommunityStore(Door door, CommunitySql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public Optional<CommunityFacts> find(Viewer viewer, long community) {
        return facts(sql.find, viewer, community).stream().findFirst();
    }

    @Override
    public List<CommunityFacts> discover(
            Viewer viewer, CommunityQuery query, @Nullable String afterName, long afterId, int limit) {
        return facts(
                sql.discover,
                viewer,
                afterName,
                afterId,
                limit,
                query.archived(),
                query.theme().orElse(null),
                query.theme().map(theme -> Keys.of(CommunityStore.fold(theme))).orElse(null),
                query.name().map(CommunityStore::fold).orElse(null));
    }

    @Override
    public List<CommunityFacts> standing(
            Viewer viewer, MembershipStatus status, @Nullable String afterName, long afterId, int limit) {
        return facts(sql.standing, viewer, afterName, afterId, limit, status.ordinal());
    }

    @Override
    public Optional<String> setting(Viewer viewer, long community, String name) {
        return sql.setting.rows(door, Viewing.by(viewer, community, name)).stream()
                .findFirst()
                .map(Cells::text);
    }

    @Override
    public List<CommunityFacts> withoutManager(Viewer viewer, @Nullable String afterName, long afterId, int limit) {
        return facts(sql.withoutManager, viewer, afterName, afterId, limit);
    }

    /** Those of these that are known to the viewer, in no order that means anything. */
    List<CommunityFacts> named(Viewer viewer, Collection<Long> ids) {
        return Keyed.in(sql.named, ids, (query, keys) -> facts(query, viewer, keys));
    }

    @Override
    public Optional<List<MemberRow>> members(
            Viewer viewer, long community, MembershipStatus status, @Nullable MemberRow after, int limit) {
        MembershipRow last = after == null ? null : after.membership();
        List<Cells> rows = sql.members.rows(
                door,
                Viewing.by(
                        viewer,
                        community,
                        status.ordinal(),
                        limit,
                        last == null ? null : last.role().ordinal(),
                        last == null ? null : Micros.of(last.since()),
                        last == null ? null : last.person()));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rows.stream()
                .filter(row -> !row.isNull())
                .map(row -> new MemberRow(new PersonId(row.text()), Rows.membership(row)))
                .toList());
    }

    private List<CommunityFacts> facts(Query query, Viewer viewer, @Nullable Object... more) {
        return query.rows(door, Viewing.by(viewer, more)).stream()
                .map(JpaCommunityStore::facts)
                .toList();
    }

    private static CommunityFacts facts(Cells row) {
        CommunityRow community = Rows.community(row);
        boolean stranger = row.isNull();
        MembershipRow mine = stranger ? null : Rows.membership(row);
        String inviter = stranger ? row.skip(MEMBERSHIP).textOrNull() : row.textOrNull();
        return new CommunityFacts(community, mine, null, inviter == null ? null : new PersonId(inviter));
    }
}
