package io.kring.spi.audit;

/**
 * The place of a line in the audit trail.
 *
 * @param line     id of the line; 0 where it is not asked
 * @param position from 1 on, without gaps
 * @param digest   of the chain up to and with this line
 */
public record ChainLink(long line, long position, String digest) {
    /** Before the first line. */
    public static final ChainLink NONE = new ChainLink(0, 0, "");
}
