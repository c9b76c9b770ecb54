package io.kring.error;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure on the actor stands against this, for a time: {@code person.suspended}, {@code person.muted} or
 * {@code person.slow-mode}. Nothing was done. They find the reasons among their statements, and may appeal.
 */
public final class Restrained extends KringException {
    private static final long serialVersionUID = 1L;

    private final Instant until;
    private final @Nullable String rule;

    public Restrained(String code, Instant until, @Nullable String rule) {
        super(code, "a measure is in force until " + until, null);
        this.until = until;
        this.rule = rule;
    }

    /** From when on this can be done again. */
    public Instant until() {
        return until;
    }

    /** The rule that was cited, as it read then; empty where none was. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }
}
