package io.kring.testkit.visibility.world;

/** The communities of a world. */
public enum Where {
    /** The one the matrix is about, in the setting of the world. */
    HERE,
    /** A closed one, with a moderator and an author of its own. */
    ELSEWHERE,
    /** One of the same kind, whose only community manager has left the organisation. */
    ORPHANED
}
