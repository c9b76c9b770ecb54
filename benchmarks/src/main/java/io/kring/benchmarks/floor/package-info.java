/** The same operations by hand: JDBC and the best SQL we know, with the rules that the generated data calls for. */
@NullMarked
package io.kring.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
