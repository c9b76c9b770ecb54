package io.kring.spi.search;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions beside the words. All of them have to hold; an empty or absent one always does.
 *
 * @param authors   numbers, one of which wrote it
 * @param places    one of which it is in
 * @param kinds     one of which it is
 * @param tags      all of which it has
 * @param languages one of which it is in, by primary subtag
 * @param from      published then or later; the latest of several
 * @param until     published before; the earliest of several
 * @param answered  what a question has to be
 * @param posts     to none of which it belongs
 * @param not       conditions of which none may hold: each value, tags too, and each of its bounds by itself
 */
public record IndexFilter(
        Set<Long> authors,
        Set<Long> places,
        Set<String> kinds,
        List<String> tags,
        Set<String> languages,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean answered,
        Set<Long> posts,
        @Nullable IndexFilter not) {
    /** No condition. */
    public static final IndexFilter NONE =
            new IndexFilter(Set.of(), Set.of(), Set.of(), List.of(), Set.of(), null, null, null, Set.of(), null);

    public IndexFilter {
        authors = Set.copyOf(authors);
        places = Set.copyOf(places);
        kinds = Set.copyOf(kinds);
        tags = List.copyOf(tags);
        languages = Set.copyOf(languages);
        posts = Set.copyOf(posts);
    }

    /** Of one of these kinds. */
    public static IndexFilter kinds(Set<String> kinds) {
        return new IndexFilter(Set.of(), Set.of(), kinds, List.of(), Set.of(), null, null, null, Set.of(), null);
    }

    /** The same, of one of these authors. */
    public IndexFilter by(Set<Long> wanted) {
        return new IndexFilter(wanted, places, kinds, tags, languages, from, until, answered, posts, not);
    }

    /** The same, in one of these places. */
    public IndexFilter in(Set<Long> wanted) {
        return new IndexFilter(authors, wanted, kinds, tags, languages, from, until, answered, posts, not);
    }

    /** The same, and of none of these kinds either. */
    public IndexFilter withoutKinds(Set<String> unwanted) {
        IndexFilter before = not == null ? NONE : not;
        Set<String> all = new HashSet<>(before.kinds());
        all.addAll(unwanted);
        return without(new IndexFilter(
                before.authors(),
                before.places(),
                all,
                before.tags(),
                before.languages(),
                before.from(),
                before.until(),
                before.answered(),
                before.posts(),
                before.not()));
    }

    /** The same, published at this time or later. */
    public IndexFilter from(Instant time) {
        Instant later = from == null || time.isAfter(from) ? time : from;
        return new IndexFilter(authors, places, kinds, tags, languages, later, until, answered, posts, not);
    }

    /** The same, published before this time. */
    public IndexFilter before(Instant time) {
        Instant earlier = until == null || time.isBefore(until) ? time : until;
        return new IndexFilter(authors, places, kinds, tags, languages, from, earlier, answered, posts, not);
    }

    /** The same, of questions that are answered, or that are not. */
    public IndexFilter answered(boolean is) {
        return new IndexFilter(authors, places, kinds, tags, languages, from, until, is, posts, not);
    }

    /** The same, without what belongs to this post. */
    public IndexFilter outside(long post) {
        return new IndexFilter(authors, places, kinds, tags, languages, from, until, answered, Set.of(post), not);
    }

    /** The same, and none of these conditions. */
    public IndexFilter without(IndexFilter unwanted) {
        return new IndexFilter(authors, places, kinds, tags, languages, from, until, answered, posts, unwanted);
    }
}
