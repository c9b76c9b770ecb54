package io.kring.search;

import io.kring.id.CommunityId;
import io.kring.person.Person;
import java.time.YearMonth;
import java.util.List;

/**
 * How hits spread, counted over those that were loaded again for the one who asks; each list by count, the largest
 * first, months by time, the newest first.
 *
 * @param kinds   names of kinds, {@code comment} and {@code answer}
 * @param tags    folded hashtags
 * @param authors cards; former colleagues are not counted one by one
 * @param months  in the zone of the request
 */
public record Facets(
        List<Count<Place>> communities,
        List<Count<String>> kinds,
        List<Count<String>> tags,
        List<Count<Person>> authors,
        List<Count<YearMonth>> months) {
    /** No hits, or none that were counted. */
    public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), List.of());

    public Facets {
        communities = List.copyOf(communities);
        kinds = List.copyOf(kinds);
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        months = List.copyOf(months);
    }

    /** A value and how many hits have it. */
    public record Count<T>(T value, int hits) {}

    /** A community by its name. */
    public record Place(CommunityId id, String name) {}
}
