package io.kring.moderation.text;

/** What an entry asks for; mild first. */
public enum Severity {
    /** An exception: what stands within it is no hit. */
    ALLOW,
    NUDGE,
    HOLD,
    REJECT
}
