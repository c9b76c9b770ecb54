/** Tests of the demonstration's reader. */
@NullMarked
package io.kring.example.veldstroom.reading;

import org.jspecify.annotations.NullMarked;
