package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.person.PersonId;
import io.kring.post.PostState;
import io.kring.spi.ContributionStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.HeldSlice;
import io.kring.spi.row.LinkedView;
import io.kring.spi.row.ReactorRow;
import io.kring.spi.row.RevisionRow;
import io.kring.spi.row.ThreadSlice;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The guarded lookup and all that hangs on it, one statement each. */
public final class JpaContributionStore implements ContributionStore {

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
    public Optional<HeldSlice> held(Viewer viewer, long community, long after, int limit) {
        return Views.held(rows(sql.held, viewer, community, after, limit));
    }

    @Override
    public List<LinkedView> linked(Viewer viewer, long post, int limit) {
        return Views.linked(rows(sql.linked, viewer, post, limit)).limit(limit).toList();
    }

    @Override
    public List<RevisionRow> revisions(Viewer viewer, long id, boolean post) {
        return rows(sql.revisions, viewer, id, post).stream()
                .map(c -> new RevisionRow(c.number(), c.integer(), c.textOrNull(), c.text(), c.instant(), c.flag()))
                .toList();
    }

    @Override
    public Optional<List<ReactorRow>> reactors(Viewer viewer, long target, boolean post, long after, int limit) {
        List<Cells> rows = rows(sql.reactors, viewer, target, after, limit, post);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .filter(c -> !c.isNull())
                        .map(c -> new ReactorRow(new PersonId(c.text()), c.text(), c.number()))
                        .toList());
    }

    @Override
    public Set<String> readable(Viewer viewer, Collection<String> attachmentUris) {
        Set<String> readable = new HashSet<>();
        Keyed.in(
                        sql.readable,
                        attachmentUris.stream().map(Keys::of).toList(),
                        (query, keys) -> query.rows(door, Viewing.by(viewer, keys)))
                .forEach(row -> readable.add(row.text()));
        readable.retainAll(Set.copyOf(attachmentUris));
        return readable;
    }

    private List<ContributionView> views(Query query, Viewer viewer, @Nullable Object... more) {
        return Views.read(rows(query, viewer, more));
    }

    private List<Cells> rows(Query query, Viewer viewer, @Nullable Object... more) {
        return query.rows(door, Viewing.by(viewer, more));
    }
}
