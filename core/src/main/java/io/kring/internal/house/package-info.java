/** The use cases of what the house says of itself, and of house rules. */
@NullMarked
package io.kring.internal.house;

import org.jspecify.annotations.NullMarked;
