/** The door: {@link io.kring.Kring#builder()} builds what a host embeds, and the rooms are its accessors. */
@NullMarked
package io.kring;

import org.jspecify.annotations.NullMarked;
