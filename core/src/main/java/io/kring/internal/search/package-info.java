/** Search: what is asked of an index, hits loaded again, and how the index follows the event log. */
@NullMarked
package io.kring.internal.search;

import org.jspecify.annotations.NullMarked;
