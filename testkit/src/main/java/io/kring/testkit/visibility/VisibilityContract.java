package io.kring.testkit.visibility;

import io.kring.testkit.visibility.reading.ReadingContract;
import io.kring.testkit.visibility.writing.WritingContract;

/**
 * The whole visibility matrix: who sees what, who may do what, what no host can grant, and that every change of rights
 * holds from the next read on. Implement it in a test and give it a storage; it takes seconds on storage in memory.
 *
 * <p>It builds its own worlds by the default rules. A host's own {@link io.kring.access.AccessPolicy}, given by
 * {@link io.kring.testkit.visibility.setup.VisibilityFixture#access()}, has its say from then on: the oracles take its
 * scopes and decisions as data, and say what has to come of them. The contracts can be run one by one, too.
 */
public interface VisibilityContract
        extends ReadingContract,
                WritingContract,
                ProfileTransitionContract,
                TransitionContract,
                NeverGrantableContract,
                PageVisibilityContract {}
