/** Reads the content files strictly: what they cannot mean is an error that names file and line. */
@NullMarked
package io.kring.example.veldstroom.reading;

import org.jspecify.annotations.NullMarked;
