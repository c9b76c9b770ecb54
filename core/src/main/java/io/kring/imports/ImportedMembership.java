package io.kring.imports;

import io.kring.access.Role;
import io.kring.person.PersonId;
import java.time.Instant;

/**
 * Somebody is a member. Unchanged where they have stood in any relation to the community before, be it that they left or
 * were banned; skipped with {@code import.community-full} where the cap is reached.
 */
public record ImportedMembership(ImportedPlace community, PersonId person, Role role, Instant since)
        implements ImportItem {}
