package io.kring.person;

/** Where somebody stands in the organisation; kept on Kring's person row and read with every guard. */
public enum PersonStatus {
    /** Belongs to the organisation: reads open communities and writes. */
    ACTIVE,
    /** From outside: takes part only in communities of which they are a member. */
    GUEST,
    /** May read as before, and writes nothing, until the host or a moderator lifts it. */
    SUSPENDED,
    /** Has left: reads nothing, writes nothing; shown as a former colleague. */
    DEPARTED
}
