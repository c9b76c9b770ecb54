package io.kring.community;

import io.kring.access.Role;
import io.kring.person.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * A line in a list of members, requests, invitations or bans.
 *
 * @param person  the card; a former colleague where the directory knows nobody
 * @param since   when it became so, to the day
 * @param answer  to the joining question; only in the list of requests
 */
public record Member(
        Person person, MembershipStatus status, Optional<Role> role, Instant since, Optional<String> answer) {}
