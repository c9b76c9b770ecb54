package io.kring.spi.search;

import java.util.Set;

/**
 * Where somebody reads, of this moment: an index finds nothing outside it.
 *
 * @param places    communities, and places of pages
 * @param audiences labels of pages
 * @param apart     numbers of people: neither what they wrote is found nor what others wrote under their posts
 */
public record IndexScope(Set<Long> places, Set<String> audiences, Set<Long> apart) {
    public IndexScope {
        places = Set.copyOf(places);
        audiences = Set.copyOf(audiences);
        apart = Set.copyOf(apart);
    }
}
