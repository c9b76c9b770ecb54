package io.kring.spi.row;

import io.kring.person.PersonId;

/** A membership with the id of its person. */
public record MemberRow(PersonId id, MembershipRow membership) {}
