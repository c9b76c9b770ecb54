package io.kring.testkit.visibility;

import io.kring.testkit.visibility.reading.ReadingContract;
import io.kring.testkit.visibility.writing.WritingContract;

/**
 * The whole visibility matrix: who sees what, who may do what, what no host can grant, and that every change of rights
 * holds from the next read on. Implement it in a test and give it a storage; it takes seconds on storage in memory.
 *
 * <p>It builds its own worlds with a policy of its own, which says of each viewer what the oracles know. A host's own
 * {@link io.kring.access.AccessPolicy} cannot be put in its place, because no oracle knows what it says.
 */
public interface VisibilityContract
        extends ReadingContract,
                WritingContract,
                ProfileTransitionContract,
                TransitionContract,
                NeverGrantableContract,
                PageVisibilityContract {}
