/** What the house says of itself, and the rules that were made together. */
@NullMarked
package io.kring.example.intranet.house;

import org.jspecify.annotations.NullMarked;
