package io.kring.error;

import java.util.Objects;

/**
 * What Kring throws when a contract is broken. Expected outcomes (held, full, already a member) are values, never
 * exceptions. Messages hold no text that a person wrote and no name of anything the actor may not see.
 */
public abstract class KringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    protected KringException(String code, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(Objects.requireNonNull(code) + ": " + message, cause);
        this.code = code;
    }

    /** A stable, dotted, lower-case code that a host may switch on, for example {@code post.stale}. */
    public final String code() {
        return code;
    }
}
