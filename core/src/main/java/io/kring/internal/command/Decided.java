package io.kring.internal.command;

import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;

/** What a use case decided on its facts: the outcome, and what is written for it. */
public record Decided<T>(T outcome, ChangeSet changes) {
    /** Nothing is to be written. */
    public static <T> Decided<T> unchanged(T outcome) {
        return new Decided<>(outcome, ChangeSet.of());
    }

    public static <T> Decided<T> changed(T outcome, Change... changes) {
        return new Decided<>(outcome, ChangeSet.of(changes));
    }
}
