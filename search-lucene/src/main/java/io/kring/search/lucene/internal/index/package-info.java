/** One index on disk or in a directory of the host's: how it is opened and healed, written, asked and built anew. */
@NullMarked
package io.kring.search.lucene.internal.index;

import org.jspecify.annotations.NullMarked;
