package io.kring.cases;

import io.kring.id.CommunityId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far and how long a measure on a person goes.
 *
 * @param community where; empty for all of Kring
 * @param from      empty while it is proposed
 * @param every     the interval of a slow mode
 * @param lifted    when it was lifted or reversed
 * @param why       it was lifted early
 */
public record Term(
        Optional<CommunityId> community,
        Optional<Instant> from,
        Instant until,
        Optional<Duration> every,
        Optional<Instant> lifted,
        Optional<String> why) {}
