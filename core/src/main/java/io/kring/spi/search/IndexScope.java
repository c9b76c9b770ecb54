package io.kring.spi.search;

import java.util.Set;

/**
 * Where somebody reads, of this moment: an index finds nothing outside it.
 *
 * @param places    communities, and places of pages
 * @param audiences labels of pages
 */
public record IndexScope(Set<Long> places, Set<String> audiences) {
    public IndexScope {
        places = Set.copyOf(places);
        audiences = Set.copyOf(audiences);
    }
}
