/** Tables and plans. */
@NullMarked
package io.kring.benchmarks.report;

import org.jspecify.annotations.NullMarked;
