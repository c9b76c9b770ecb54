package io.kring.spi.row;

import io.kring.person.PersonId;
import io.kring.person.PersonStatus;

/**
 * A person's row.
 *
 * @param no       the number under which every other table holds them
 * @param hidesOwn whether they have switched the list of their posts off (P32)
 */
public record PersonRow(long no, PersonId id, PersonStatus status, boolean hidesOwn) {}
