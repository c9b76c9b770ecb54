package io.kring.error;

import org.jspecify.annotations.Nullable;

/** What Kring needs is down or too slow (the database, the people directory). Nothing was done; later may do. */
public final class Unavailable extends KringException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String what, @Nullable Throwable cause) {
        super(what + ".unavailable", what + " does not answer", cause);
    }
}
