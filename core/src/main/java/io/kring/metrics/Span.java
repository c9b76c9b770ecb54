package io.kring.metrics;

/** How long a window is (DOMAIN 4). */
public enum Span {
    /** 7 days, to a Sunday. */
    WEEK,
    /** 28 days, to a Sunday. */
    FOUR_WEEKS,
    /** 90 days, to a Sunday. */
    QUARTER,
    /** A month of the calendar; a year is twelve of them. */
    MONTH
}
