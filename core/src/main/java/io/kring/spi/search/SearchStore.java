package io.kring.spi.search;

import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.FeedSlice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What search asks of the storage: where somebody reads, hits loaded again, and what is to be indexed. */
public interface SearchStore {
    /**
     * Where the viewer finds what is said: communities that they read, without practice communities of which they are no
     * member; pages are found by their labels.
     *
     * @param named  folded names, or texts of ids, of communities
     * @param people whose numbers are asked for; who has no row is left out, and so is who has switched the list of their
     *               posts off, but for the viewer themselves
     * @param like   a post whose title and text are asked for too; null for none
     */
    Reach reach(Viewer viewer, Collection<String> named, Collection<PersonId> people, @Nullable Long like);

    /** Who of these may be mentioned by the viewer: neither blocks the other; and whether they are members there. */
    Map<PersonId, Boolean> mentionable(Viewer viewer, @Nullable Long community, Collection<PersonId> people);

    /**
     * Contributions through the one guarded lookup of {@link io.kring.spi.ContributionStore}, VISIBLE ones alone, where
     * the viewer finds them; with the posts that comments stand under. In no order.
     */
    FeedSlice load(Viewer viewer, Collection<Long> ids);

    /** Communities known to the viewer, of these; in no order. */
    List<CommunityFacts> communities(Viewer viewer, Collection<Long> ids);

    /** What is to be indexed of these posts with all their comments, by id, from after an id on; asks no right. */
    List<IndexRow> conversations(Collection<Long> posts, long after, int most);

    /** What is to be indexed of these contributions and communities; who is missing is to be taken out; asks no right. */
    List<IndexRow> rows(Collection<Long> ids);

    /** What is to be indexed, by id, from after this one on; asks no right. */
    List<IndexRow> all(long after, int most);

    /**
     * Where somebody reads.
     *
     * @param places communities
     * @param named  for each name that was asked for, those of them that it means; none for a name without any
     * @param people numbers
     * @param viewer the viewer's own number; null for who has no row
     * @param apart  numbers of people who block the viewer or are blocked by them
     * @param like   what the post says; null where the viewer does not find it, or it is not VISIBLE
     */
    record Reach(
            Set<Long> places,
            Map<String, Set<Long>> named,
            Map<PersonId, Long> people,
            @Nullable Long viewer,
            Set<Long> apart,
            @Nullable Said like) {
        public Reach {
            places = Set.copyOf(places);
            named = Map.copyOf(named);
            people = Map.copyOf(people);
            apart = Set.copyOf(apart);
        }
    }

    /** What a post says: its title, if it has one, and its Markdown. */
    record Said(@Nullable String title, String markdown) {}
}
