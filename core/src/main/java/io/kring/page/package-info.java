/** Pages by keyset: an opaque cursor, never an offset. */
@NullMarked
package io.kring.page;

import org.jspecify.annotations.NullMarked;
