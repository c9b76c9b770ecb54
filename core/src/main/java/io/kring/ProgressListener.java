package io.kring;

import java.util.OptionalLong;

/**
 * Hears how far a long piece of work is: an import, a rebuild. Called on the thread that works, between two
 * transactions, at most once for each of them; what it throws ends the work as any failure would.
 */
@FunctionalInterface
public interface ProgressListener {
    /**
     * One step was taken.
     *
     * @param phase a stable word for what is being done, such as {@code posts}
     * @param done  how much of the phase is done, growing
     * @param total how much the phase has in all, where that is known before
     * @return whether to go on; where not, the work ends early and what was done so far stays
     */
    boolean goesOn(String phase, long done, OptionalLong total);

    /** Hears nothing and always goes on. */
    static ProgressListener none() {
        return (phase, done, total) -> true;
    }
}
