package io.kring.spi.search;

/**
 * How far an index has read the event log.
 *
 * @param position the last position that it has taken in; 0 before the first
 * @param event    id of the event there, by which the log of another database is told apart; 0 where none is known
 */
public record LogPosition(long position, long event) {
    /** Before everything. */
    public static final LogPosition START = new LogPosition(0, 0);
}
