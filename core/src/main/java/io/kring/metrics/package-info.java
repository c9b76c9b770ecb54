/** Figures about groups of people, never about one of them, and the windows they are counted in. */
@NullMarked
package io.kring.metrics;

import org.jspecify.annotations.NullMarked;
