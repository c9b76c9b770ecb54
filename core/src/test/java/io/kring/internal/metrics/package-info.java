/** Tests of what figures may say. */
@NullMarked
package io.kring.internal.metrics;

import org.jspecify.annotations.NullMarked;
