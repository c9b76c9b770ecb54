package io.kring.access;

/** Who sees and reads a community. */
public enum CommunityKind {
    /** Everyone reads and joins. */
    OPEN,
    /** Everyone sees that it exists, members read, joining is asked for. */
    CLOSED,
    /** For outsiders it does not exist; off until the host allows it. */
    SECRET;

    /** Whether a change to the other kind shows what was said to more people than before. */
    public boolean widensTo(CommunityKind other) {
        return other.compareTo(this) < 0;
    }
}
