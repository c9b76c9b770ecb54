package io.kring.spi.row;

import io.kring.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something a text refers to, or a file attached to it.
 *
 * @param seq       order within its owner, from 0
 * @param value     folded hashtag, folded handle, URL, or the URI of a file
 * @param person    for a mention, the number of who is meant; null where nobody goes by the handle
 * @param personId  the same person's id; given when read, not needed when written
 * @param start     UTF-16 offset in the text, the end exclusive; 0 for files
 * @param name      of a file
 * @param mediaType of a file
 * @param size      of a file in bytes
 */
public record ReferenceRow(
        int seq,
        Kind kind,
        String value,
        @Nullable Long person,
        @Nullable PersonId personId,
        int start,
        int end,
        @Nullable String name,
        @Nullable String mediaType,
        long size) {
    /** What is referred to; stored by ordinal, so new ones come last. */
    public enum Kind {
        MENTION,
        HASHTAG,
        LINK,
        FILE
    }
}
