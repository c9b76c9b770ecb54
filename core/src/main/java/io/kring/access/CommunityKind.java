package io.kring.access;

/** Who sees and reads a community. */
public enum CommunityKind {
    /** Everyone reads and joins. */
    OPEN,
    /** Everyone sees that it exists, members read, joining is asked for. */
    CLOSED,
    /** For outsiders it does not exist; off until the host allows it. */
    SECRET,
    /**
     * No community but the place where the conversation of one page of the host stands, whose readers a label decides.
     * No draft has it, and no list or lookup of communities gives it.
     */
    PAGE;

    /** Whether a change to the other kind shows what was said to more people than before. */
    public boolean widensTo(CommunityKind other) {
        return other.compareTo(this) < 0;
    }
}
