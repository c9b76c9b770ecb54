/** What the house says of itself and its rules, as storages keep them. */
@NullMarked
package io.kring.spi.house;

import org.jspecify.annotations.NullMarked;
