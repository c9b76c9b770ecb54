/** The index of Apache Lucene that a host plugs in. */
@NullMarked
package io.kring.search.lucene;

import org.jspecify.annotations.NullMarked;
