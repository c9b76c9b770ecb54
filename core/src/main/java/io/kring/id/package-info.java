/** Typed ids: 64-bit and time-ordered inside, text with a type letter outside. */
@NullMarked
package io.kring.id;

import org.jspecify.annotations.NullMarked;
