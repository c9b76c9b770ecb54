package io.kring.spi.command;

import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import org.jspecify.annotations.Nullable;

/** A person as the directory knows them, from which their row is made where there is none yet. */
public record PersonSeed(PersonId id, @Nullable String handle, PersonStatus status) {}
