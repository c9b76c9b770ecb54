package io.kring.access;

/** What a host's policy says to an action. */
public enum Decision {
    /** Leave it to the default rules. */
    DEFAULT,
    /** Allow, where the action is widenable; elsewhere the same as {@link #DEFAULT}. */
    ALLOW,
    /** Refuse, whatever the default rules say. */
    DENY
}
