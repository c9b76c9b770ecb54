/** The use cases of measuring. */
@NullMarked
package io.kring.internal.metrics;

import org.jspecify.annotations.NullMarked;
