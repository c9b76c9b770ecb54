package io.kring.spi.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what policies have to know.
 *
 * @param since from when on what the actor said is asked for, under a lock on the actor; null for not at all
 */
public record JudgingRequest(@Nullable Instant since) {}
