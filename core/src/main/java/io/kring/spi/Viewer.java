package io.kring.spi;

import io.kring.access.ReadScope;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, for a query. What a viewer may read is decided inside the query, from the rows of that moment:
 *
 * <ol>
 *   <li>whoever is DEPARTED reads nothing;
 *   <li>a community in {@code scope.neverRead} is not read;
 *   <li>whoever is BANNED there does not read it;
 *   <li>a MEMBER reads it;
 *   <li>a community in {@code scope.alsoRead} is read unless it is sealed;
 *   <li>an OPEN community is read where {@code scope.open} holds and the viewer is no GUEST;
 *   <li>the place of a PAGE is read where {@code scope.audiences} has its label, and, with the label {@code everyone}, by
 *       whom the rule before lets read open communities.
 * </ol>
 *
 * A community, which the place of a page is not, is <em>known</em> to who reads it, and, unless one of the first three rules shuts the viewer out, to who
 * is INVITED and, if it is CLOSED, to who would read it if it were open. Contributions by people who block the viewer or
 * are blocked by them are not read, but looked up by moderators and managers of their community: a block is no way around
 * them (ADR 0014).
 *
 * What is said in a practice community is found in no list but the community's own and the home of who follows it, unless
 * the viewer is a member there (P16).
 *
 * @param person  null for the anonymous actor
 * @param assumed the status where the person has no row
 * @param now     by which mutes end and pins run out
 */
public record Viewer(@Nullable PersonId person, PersonStatus assumed, ReadScope scope, Instant now) {}
