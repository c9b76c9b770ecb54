/** Finding what was said, and completing what is typed. */
@NullMarked
package io.kring.example.intranet.search;

import org.jspecify.annotations.NullMarked;
