/** What is measured, in memory. */
@NullMarked
package io.kring.memory.metrics;

import org.jspecify.annotations.NullMarked;
