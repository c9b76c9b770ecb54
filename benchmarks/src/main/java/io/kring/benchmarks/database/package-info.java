/** The databases that are measured, and what is executed on them. */
@NullMarked
package io.kring.benchmarks.database;

import org.jspecify.annotations.NullMarked;
