/** Search and its index, beside Lucene by hand on the same index and the same documents. */
@NullMarked
package io.kring.benchmarks.search;

import org.jspecify.annotations.NullMarked;
