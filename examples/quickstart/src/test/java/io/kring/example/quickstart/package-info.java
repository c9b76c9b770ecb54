/** Tests of the quickstart and of the twelve lines in the README. */
@NullMarked
package io.kring.example.quickstart;

import org.jspecify.annotations.NullMarked;
