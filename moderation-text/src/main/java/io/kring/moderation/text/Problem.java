package io.kring.moderation.text;

/**
 * Why a rule set cannot be saved, and where.
 *
 * @param line   of the text form, from 1; of a rule set that was not read from text: the place among its words, then its
 *     patterns
 * @param column of the line, from 1
 * @param detail in English, for an administrator; the construct or the other entry
 */
public record Problem(int line, int column, Reason reason, String detail) {

    /** What is wrong. */
    public enum Reason {
        /** The line does not have its five parts, or one of them is unknown. */
        MALFORMED,
        /** Nothing is left to be matched; or the pattern matches the empty text. */
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        DUPLICATE,
        /** The same is allowed in one place and asked for in another, or has two severities. */
        CONTRADICTION,
        /** No regular expression. */
        SYNTAX,
        /** A back reference, look-around or other construct that cannot run in linear time. */
        UNSUPPORTED
    }
}
