package io.kring.spi.change;

import java.time.Instant;

/**
 * A spent idempotency key.
 *
 * @param hash    of the command and its content
 * @param outcome as the use case encoded it
 */
public record OnceRow(String key, String hash, String outcome, Instant at) {}
