package io.kring.example.extensions.sealing;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads posts and comments, opened. */
record SealedContributions(ContributionStore contributions, SealedRows rows) implements ContributionStore {
    @Override
    public Optional<ContributionView> find(Viewer viewer, long id) {
        return contributions.find(viewer, id).map(rows::opened);
    }

    @Override
    public Optional<ThreadSlice> thread(
            Viewer viewer, long post, boolean newestFirst, @Nullable String after, int limit) {
        return contributions
                .thread(viewer, post, newestFirst, after, limit)
                .map(slice -> new ThreadSlice(rows.opened(slice.post()), rows.opened(slice.comments())));
    }

    @Override
    public List<ContributionView> own(Viewer viewer, PostState state, long before, int limit) {
        return rows.opened(contributions.own(viewer, state, before, limit));
    }

    @Override
    public Optional<HeldSlice> held(Viewer viewer, long community, long after, int limit) {
        return contributions
                .held(viewer, community, after, limit)
                .map(slice -> new HeldSlice(slice.community(), rows.opened(slice.held())));
    }

    @Override
    public List<RevisionRow> revisions(Viewer viewer, long id, boolean post) {
        return contributions.revisions(viewer, id, post).stream()
                .map(rows::opened)
                .toList();
    }

    @Override
    public List<LinkedView> linked(Viewer viewer, long post, int limit) {
        return contributions.linked(viewer, post, limit).stream()
                .map(linked -> new LinkedView(linked.kind(), rows.opened(linked.post())))
                .toList();
    }

    @Override
    public Optional<List<ReactorRow>> reactors(Viewer viewer, long target, boolean post, long after, int limit) {
        return contributions.reactors(viewer, target, post, after, limit);
    }

    @Override
    public Set<String> readable(Viewer viewer, Collection<String> attachmentUris) {
        return contributions.readable(viewer, attachmentUris);
    }
}
