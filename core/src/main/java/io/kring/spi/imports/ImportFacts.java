package io.kring.spi.imports;

import io.kring.person.PersonId;
import java.util.Map;
import java.util.Set;

/**
 * What is there, of one moment.
 *
 * @param people        numbers of the people in the request, all of them
 * @param communities   those that were imported, by their id elsewhere
 * @param contributions those that were imported, by their id elsewhere
 * @param erased        ids elsewhere of what was imported and is gone since
 * @param here          the communities asked for by number that are there; a page of the host is none
 */
public record ImportFacts(
        Map<PersonId, Long> people,
        Map<String, KnownCommunity> communities,
        Map<String, KnownContribution> contributions,
        Set<String> erased,
        Map<Long, KnownCommunity> here) {
    public ImportFacts {
        people = Map.copyOf(people);
        communities = Map.copyOf(communities);
        contributions = Map.copyOf(contributions);
        erased = Set.copyOf(erased);
        here = Map.copyOf(here);
    }
}
