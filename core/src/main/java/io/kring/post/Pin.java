package io.kring.post;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a post stands above the stream.
 *
 * @param until when that ends; empty for without end
 */
public record Pin(Kind kind, Optional<Instant> until) {
    /** How it stands there. */
    public enum Kind {
        /** For everybody, until it is taken off. */
        PINNED,
        /** For each person until they have seen it. */
        FEATURED
    }
}
