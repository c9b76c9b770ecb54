/** Two sides of one operation, called in turns in one JVM, with answers compared and times kept. */
@NullMarked
package io.kring.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
