package io.kring.example.intranet.writing;

import org.springframework.http.HttpStatus;

/**
 * What came of sending a form.
 *
 * @param <I> the type of id
 */
public sealed interface Sent<I> {
    /** It was written, though it may wait for a moderator; what to say about it. */
    record Done<I>(I id, String said) implements Sent<I> {}

    /** Nothing was written; the form with all that was typed, and what to say about it. */
    record Again<I>(Composer composer, HttpStatus status) implements Sent<I> {}
}
