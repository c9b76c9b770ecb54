/** Rows as a storage hands them over: what stands in the tables, without rights applied beyond the query's own. */
@NullMarked
package io.kring.spi.row;

import org.jspecify.annotations.NullMarked;
