package io.kring.example.veldstroom.content;

import org.jspecify.annotations.Nullable;

/** A content file says something that cannot be; the message begins with file and line. */
public final class ContentError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContentError(Place place, String what, @Nullable Throwable cause) {
        super(place + ": " + what, cause);
    }
}
