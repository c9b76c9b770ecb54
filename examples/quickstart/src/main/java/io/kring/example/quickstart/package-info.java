/** Kring in a plain {@code main}: no framework, an H2 file, and a company that has used it for seven months. */
@NullMarked
package io.kring.example.quickstart;

import org.jspecify.annotations.NullMarked;
