package io.kring.post;

import io.kring.id.CommunityId;
import java.time.Instant;
import java.util.Optional;

/**
 * A move that was announced, so that who wrote there may withdraw before more people read it (P31).
 *
 * @param to where to; empty for who may not know of that community
 * @param at when
 */
public record AnnouncedMove(Optional<CommunityId> to, Instant at) {}
