package io.kring.persistence.jpa.internal.h2;

/** Rows that are locked so that two inserts of one key queue, because H2 has no insert that does nothing instead. */
final class H2Locks {
    static final String NAMED = "select name from {lock} where name = ?1 for update";

    private H2Locks() {}
}
