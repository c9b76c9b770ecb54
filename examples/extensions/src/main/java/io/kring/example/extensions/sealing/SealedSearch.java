package io.kring.example.extensions.sealing;

import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.search.IndexRow;
import io.kring.spi.search.SearchStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the index, and who searches, what was opened. */
record SealedSearch(SearchStore search, SealedRows rows) implements SearchStore {
    @Override
    public FeedSlice load(Viewer viewer, Collection<Long> ids) {
        return rows.opened(search.load(viewer, ids));
    }

    @Override
    public List<IndexRow> conversations(Collection<Long> posts, long after, int most) {
        return opened(search.conversations(posts, after, most));
    }

    @Override
    public List<IndexRow> rows(Collection<Long> ids) {
        return opened(search.rows(ids));
    }

    @Override
    public List<IndexRow> all(long after, int most) {
        return opened(search.all(after, most));
    }

    private List<IndexRow> opened(List<IndexRow> found) {
        return found.stream().map(this::opened).toList();
    }

    private IndexRow opened(IndexRow row) {
        ContributionRow contribution = row.contribution();
        if (contribution == null) {
            return row;
        }
        return new IndexRow(
                row.id(),
                rows.opened(contribution),
                row.place(),
                row.audience(),
                row.title(),
                row.postKind(),
                row.postAuthor(),
                row.postAccepted(),
                row.answered(),
                row.purpose(),
                row.language(),
                row.tags());
    }

    @Override
    public Reach reach(Viewer viewer, Collection<String> named, Collection<PersonId> people, @Nullable Long like) {
        Reach reach = search.reach(viewer, named, people, like);
        Said said = reach.like();
        if (like == null || said == null) {
            return reach;
        }
        return new Reach(
                reach.places(),
                reach.named(),
                reach.people(),
                reach.viewer(),
                reach.apart(),
                new Said(said.title(), rows.opened(like, said.markdown())));
    }

    @Override
    public Map<PersonId, Boolean> mentionable(Viewer viewer, @Nullable Long community, Collection<PersonId> people) {
        return search.mentionable(viewer, community, people);
    }

    @Override
    public List<CommunityFacts> communities(Viewer viewer, Collection<Long> ids) {
        return search.communities(viewer, ids);
    }
}
