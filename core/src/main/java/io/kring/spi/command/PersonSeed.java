package io.kring.spi.command;

import io.kring.error.Unavailable;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory knows them, from which their row is made where there is none yet.
 *
 * @param status by which they read while they have no row
 */
public record PersonSeed(PersonId id, @Nullable String handle, PersonStatus status, Making making) {
    /** What becomes of somebody without a row. */
    public enum Making {
        /** A row is made. */
        ROW,
        /** None is made, and they are missing from the facts. */
        NOTHING,
        /** The directory was asked in vain: the status is a guess, good for reading and for no row. */
        UNANSWERED
    }

    public PersonSeed(PersonId id, @Nullable String handle, PersonStatus status) {
        this(id, handle, status, Making.ROW);
    }

    /** Somebody who is looked for, and is a matter of indifference where they have no row. */
    public static PersonSeed ifThere(PersonId id) {
        return new PersonSeed(id, null, PersonStatus.GUEST, Making.NOTHING);
    }

    /** Somebody of whom the directory was asked in vain: a guest, until it answers. */
    public static PersonSeed unanswered(PersonId id) {
        return new PersonSeed(id, null, PersonStatus.GUEST, Making.UNANSWERED);
    }

    /**
     * Whether a row is made of it where there is none.
     *
     * @throws Unavailable where the directory did not answer
     */
    public boolean makesRow() {
        if (making == Making.UNANSWERED) {
            throw new Unavailable("people.directory", null);
        }
        return making == Making.ROW;
    }
}
