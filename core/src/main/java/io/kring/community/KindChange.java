package io.kring.community;

import io.kring.access.CommunityKind;
import java.time.Instant;

/**
 * A change of kind, done or announced. Widening shows what was said before to more people, so members are told seven
 * days ahead and authors may withdraw; it happens if who announced it still may then.
 *
 * @param at when it takes effect; not after now when it has
 */
public record KindChange(CommunityKind to, Instant at) {}
