/** What the house says of itself and house rules, in memory. */
@NullMarked
package io.kring.memory.house;

import org.jspecify.annotations.NullMarked;
