/**
 * Who sees what, and who may do what: generated matrices of viewers, communities, contributions and channels, judged by
 * oracles that share no code with Kring. Implement {@link io.kring.testkit.visibility.VisibilityContract} in a test and
 * give it a storage.
 */
@NullMarked
package io.kring.testkit.visibility;

import org.jspecify.annotations.NullMarked;
