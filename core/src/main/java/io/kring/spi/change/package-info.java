/** Changes: what a command writes, as data; a storage applies a whole set at once. */
@NullMarked
package io.kring.spi.change;

import org.jspecify.annotations.NullMarked;
