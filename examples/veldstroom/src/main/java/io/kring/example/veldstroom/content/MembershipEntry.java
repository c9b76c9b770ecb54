package io.kring.example.veldstroom.content;

import io.kring.access.Role;
import io.kring.person.PersonId;

/** That somebody became a member, and what they are there today. */
public record MembershipEntry(Place place, StoryTime at, PersonId person, Role role) {}
