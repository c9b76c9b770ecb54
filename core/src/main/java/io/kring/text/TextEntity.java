package io.kring.text;

import io.kring.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a text refers to.
 *
 * @param value  folded hashtag without {@code #}, folded handle without {@code @}, or URL
 * @param start  UTF-16 offset in the Markdown source
 * @param end    UTF-16 offset after the last unit
 * @param person for a mention that was read from a stored text, who is meant; null where nobody goes by the
 *               handle, or who did has left
 */
public record TextEntity(
        Kind kind,
        String value,
        int start,
        int end,
        @Nullable PersonId person) {
    public TextEntity(Kind kind, String value, int start, int end) {
        this(kind, value, start, end, null);
    }

    /** What is referred to. */
    public enum Kind {
        MENTION,
        HASHTAG,
        LINK
    }
}
