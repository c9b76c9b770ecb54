/** What an adapter of an index implements, and what search asks of the storage. */
@NullMarked
package io.kring.spi.search;

import org.jspecify.annotations.NullMarked;
