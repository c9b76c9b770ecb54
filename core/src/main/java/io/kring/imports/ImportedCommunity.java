package io.kring.imports;

import io.kring.community.CommunityDraft;
import io.kring.person.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * A community. One that is secret is skipped with {@code import.secret} where this Kring has none.
 *
 * @param id       where it comes from
 * @param settings name, purpose, kind, themes and the rest
 * @param managers its community managers, members from the day it was started; without one it is listed as such
 */
public record ImportedCommunity(String id, CommunityDraft settings, Instant createdAt, List<PersonId> managers)
        implements ImportItem {
    public ImportedCommunity {
        managers = List.copyOf(managers);
    }
}
