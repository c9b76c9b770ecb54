package io.kring.spi.row;

import io.kring.person.PersonId;

/**
 * Who reacted.
 *
 * @param seq order of reacting, unique for the target
 */
public record ReactorRow(PersonId id, String kind, long seq) {}
