package io.kring.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition beside the words. Several on the same field mean any of them, but of tags and dates all; several that
 * are negated mean none of them.
 *
 * @param value   as typed; what it stands for is decided when it is searched, and a value that stands for nothing finds
 *                nothing
 * @param negated whether the rest is wanted
 */
public record Filter(Field field, String value, boolean negated) {
    /** What can be asked for. */
    public enum Field {
        /** A handle, with or without {@code @}; {@code me} for the one who asks. */
        AUTHOR,
        /** The name of a community, or its id. */
        COMMUNITY,
        /** The name of a post's kind; {@code comment} or {@code answer}. */
        KIND,
        /** A hashtag, with or without {@code #}. */
        TAG,
        /** A language as in BCP 47, declared or shown by the text; {@code nl} finds {@code nl-BE} too. */
        LANG,
        /** A day, month or year: what was published before it began. */
        BEFORE,
        /** A day, month or year: what was published after it ended. */
        AFTER,
        /** {@code answer}: questions with an accepted answer or an answer by somebody else. */
        HAS,
        /** {@code unanswered}: questions without one. */
        IS;

        /** The field of this name, in any case. */
        static Optional<Field> named(String name) {
            return Arrays.stream(values())
                    .filter(field -> field.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }
}
