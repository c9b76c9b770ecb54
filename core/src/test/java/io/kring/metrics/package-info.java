/** Tests of windows. */
@NullMarked
package io.kring.metrics;

import org.jspecify.annotations.NullMarked;
