package io.kring.imports;

import io.kring.feed.Subject;
import io.kring.person.PersonId;
import java.time.Instant;

/** Somebody follows a person, a community of this Kring or a topic. */
public record ImportedFollow(PersonId person, Subject subject, Instant at) implements ImportItem {}
