package io.kring.community;

/**
 * What came of an edit.
 *
 * @param kind    edited, or stale: somebody else edited since the version that was read
 * @param current the community as it is now
 */
public record CommunityEditOutcome(Kind kind, Community current) {
    /** What happened. */
    public enum Kind {
        EDITED,
        STALE
    }
}
