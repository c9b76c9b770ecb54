package io.kring.example.veldstroom.story;

import io.kring.access.Role;
import io.kring.example.veldstroom.content.Place;
import io.kring.person.PersonId;
import java.time.Instant;

/** That somebody becomes a member, and what they are there in the end. */
record Admission(Place place, PersonId person, Instant at, Role role) {}
