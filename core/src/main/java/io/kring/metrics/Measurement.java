package io.kring.metrics;

/**
 * Where people stood in a window: counted once, when it had closed, and never again. The population is that of this moment:
 * who moved counts where they are then, and who left counts nowhere.
 *
 * @param ladder   how many took each step; all of it withheld unless it is published, and for fewer than 50 people
 * @param holidays how many days of the window are on the host's list
 */
public record Measurement(Window window, Cut cut, State state, Ladder ladder, int holidays) {
    /** How a window stands. */
    public enum State {
        /** It was counted when it had closed. */
        PUBLISHED,
        /** It was counted later, because Kring did not run or the directory did not answer: with the people of that day. */
        PUBLISHED_LATE,
        /** It has closed and was not counted yet: the directory does not answer, or events have still to be received. */
        INCOMPLETE,
        /** It has not closed yet. */
        OPEN,
        /** It was not, or not from its first day on, measured; or it closed so late that marks of it were forgotten. */
        NOT_MEASURED
    }
}
