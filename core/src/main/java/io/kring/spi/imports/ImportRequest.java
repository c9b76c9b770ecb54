package io.kring.spi.imports;

import io.kring.person.PersonId;
import io.kring.spi.command.PersonSeed;
import java.util.List;
import java.util.Set;

/**
 * What a batch is about.
 *
 * @param externalIds ids where it comes from, of what is to be made and of what is referred to
 * @param communities numbers of communities that are referred to
 * @param people      everybody whose number is needed
 * @param locked      those of them whose own rows are going to be written
 */
public record ImportRequest(
        String source, Set<String> externalIds, Set<Long> communities, List<PersonSeed> people, Set<PersonId> locked) {
    public ImportRequest {
        externalIds = Set.copyOf(externalIds);
        communities = Set.copyOf(communities);
        people = List.copyOf(people);
        locked = Set.copyOf(locked);
    }
}
