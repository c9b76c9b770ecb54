package io.kring.persistence.jpa.internal.schema;

/**
 * What a column holds.
 *
 * @param table     plain name, without prefix
 * @param purpose   what it says
 * @param retention how long it is kept
 */
public record Column(String table, String name, Category category, String purpose, String retention) {
    /** What kind of data it is. */
    public enum Category {
        /** An id or number without a meaning of its own. */
        KEY,
        /** Says something about a person. */
        PERSONAL,
        /** What people wrote. */
        CONTENT,
        /** Chosen for a community, by its people or by an operator. */
        SETTING,
        TECHNICAL
    }
}
