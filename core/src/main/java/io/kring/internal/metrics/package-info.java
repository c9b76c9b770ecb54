/** Where figures are made: all that leaves it went through {@link io.kring.internal.metrics.Publication}. */
@NullMarked
package io.kring.internal.metrics;

import org.jspecify.annotations.NullMarked;
