package io.kring.persistence.jpa.internal.write;

import java.util.Set;

/** Writes a plan in the way of one database. */
public interface Applier {
    /**
     * Applies all, or nothing.
     *
     * @param locked numbers of people whose rows this transaction has locked
     * @return whether all that the plan expects is so
     * @throws PartlyApplied when something was written before an expectation was lost
     */
    boolean apply(Plan plan, Set<Long> locked);
}
