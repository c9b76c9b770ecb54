/** What both sides answer, in one shape, so that it can be compared. */
@NullMarked
package io.kring.benchmarks.line;

import org.jspecify.annotations.NullMarked;
