package io.kring.audit;

import java.util.OptionalLong;

/**
 * What a check of the audit trail found.
 *
 * @param lines   how many lines were checked
 * @param broken  position of the first line that does not hold; empty where all do
 * @param digest  of the whole chain, to be kept elsewhere and compared later; empty text for an empty trail
 */
public record AuditCheck(long lines, OptionalLong broken, String digest) {
    /** Whether every line holds. */
    public boolean holds() {
        return broken.isEmpty();
    }
}
