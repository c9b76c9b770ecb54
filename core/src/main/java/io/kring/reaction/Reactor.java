package io.kring.reaction;

import io.kring.person.Person;

/** Who reacted, and how. */
public record Reactor(Person person, String kind) {}
