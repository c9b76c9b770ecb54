package io.kring.post;

import java.time.Instant;
import java.util.Optional;

/**
 * A text as it once was.
 *
 * @param at when it was replaced
 */
public record Revision(int version, Optional<String> title, String markdown, Instant at, boolean minor) {}
