/** Several nodes, or one that is killed, with a database and an index each. */
@NullMarked
package io.kring.benchmarks.nodes;

import org.jspecify.annotations.NullMarked;
