package io.kring.search;

/** In which order hits come. */
public enum SearchOrder {
    /** What fits best, the newer a little before the older. */
    RELEVANCE,
    /** The newest first. */
    NEWEST
}
