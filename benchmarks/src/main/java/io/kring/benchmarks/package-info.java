/** What Kring costs beside hand-written SQL. */
@NullMarked
package io.kring.benchmarks;

import org.jspecify.annotations.NullMarked;
