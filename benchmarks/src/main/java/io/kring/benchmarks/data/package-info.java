/** The large case of the benchmarks: rows made from a seed, the same on every database. */
@NullMarked
package io.kring.benchmarks.data;

import org.jspecify.annotations.NullMarked;
