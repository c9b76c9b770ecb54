/** Sorted maps that are copied at no cost, and their keys. */
@NullMarked
package io.kring.memory.snapshot;

import org.jspecify.annotations.NullMarked;
