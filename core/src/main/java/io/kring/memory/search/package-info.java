/** A search index in memory, for tests and trying out; it loses everything with the process, and is built anew. */
@NullMarked
package io.kring.memory.search;

import org.jspecify.annotations.NullMarked;
