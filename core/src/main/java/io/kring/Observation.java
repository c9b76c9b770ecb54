package io.kring;

import java.time.Duration;

/** Told how long each operation took, on the calling thread; must be quick and must not throw. */
@FunctionalInterface
public interface Observation {
    /**
     * An operation has returned or thrown.
     *
     * @param operation room and method, for example {@code posts.publish}
     * @param took      from call to return
     * @param code      {@code ok}, or the code of what was thrown
     */
    void observed(String operation, Duration took, String code);

    static Observation none() {
        return (operation, took, code) -> {};
    }
}
