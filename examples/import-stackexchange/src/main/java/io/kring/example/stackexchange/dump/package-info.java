/** The files of a dump: checked first, then read row by row. */
@NullMarked
package io.kring.example.stackexchange.dump;

import org.jspecify.annotations.NullMarked;
