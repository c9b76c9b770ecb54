package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.person.PersonId;
import io.kring.post.LinkedPost;
import io.kring.post.PostState;
import io.kring.spi.ContributionStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.LinkedView;
import io.kring.spi.row.ReactorRow;
import io.kring.spi.row.RevisionRow;
import io.kring.spi.row.ThreadSlice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guarded lookup and all that hangs on it, one statement each. */
public final class JpaContributionStore implements ContributionStore {
    private static final LinkedPost.Kind[] LINKS = LinkedPost.Kind.values();

    private final Door door;
    private final ContributionSql sql;

    JpaContributionStore(Door door, ContributionSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public Optional<ContributionView> find(Viewer viewer, long id) {
        return views(sql.find, viewer, id).stream().findFirst();
    }

    @Override
    public Optional<ThreadSlice> thread(
            Viewer viewer, long post, boolean newestFirst, @Nullable String after, int limit) {
        Query query = newestFirst ? sql.threadNewestFirst : sql.thread;
        List<ContributionView> views = views(query, viewer, post, after, limit);
        return views.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThreadSlice(views.get(0), views.subList(1, views.size())));
    }

    @Override
    public List<ContributionView> own(Viewer viewer, PostState state, long before, int limit) {
        return views(sql.own.get(state.ordinal()), viewer, before, limit);
    }

    @Override
    public List<ContributionView> held(Viewer viewer, long community, long after, int limit) {
        return views(sql.held, viewer, community, after, limit);
    }

    @Override
    public List<LinkedView> linked(Viewer viewer, long post, int limit) {
        Map<Long, List<LinkedPost.Kind>> links = new HashMap<>();
        rows(sql.links, viewer, post).forEach(c -> links.computeIfAbsent(c.number(), other -> new ArrayList<>())
                .add(c.constant(LINKS)));
        return links.isEmpty()
                ? List.of()
                : views(sql.linked, viewer, post, limit).stream()
                        .flatMap(view -> links.getOrDefault(view.row().id(), List.of()).stream()
                                .map(kind -> new LinkedView(kind, view)))
                        .limit(limit)
                        .toList();
    }

    @Override
    public List<RevisionRow> revisions(Viewer viewer, long id, boolean post) {
        return rows(sql.revisions, viewer, id, post).stream()
                .map(c -> new RevisionRow(c.number(), c.integer(), c.textOrNull(), c.text(), c.instant(), c.flag()))
                .toList();
    }

    @Override
    public List<ReactorRow> reactors(Viewer viewer, long target, boolean post, long after, int limit) {
        return rows(sql.reactors, viewer, target, after, limit, post).stream()
                .map(c -> new ReactorRow(new PersonId(c.text()), c.text(), c.number()))
                .toList();
    }

    @Override
    public boolean mayRead(Viewer viewer, String attachmentUri) {
        return !rows(sql.mayRead, viewer, Keys.of(attachmentUri), attachmentUri).isEmpty();
    }

    private List<ContributionView> views(Query query, Viewer viewer, @Nullable Object... more) {
        return Views.read(rows(query, viewer, more));
    }

    private List<Cells> rows(Query query, Viewer viewer, @Nullable Object... more) {
        return query.rows(door, Viewing.by(viewer, more));
    }
}
