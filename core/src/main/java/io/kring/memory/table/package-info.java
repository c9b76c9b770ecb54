/** Sorted maps that are copied at no cost, their keys, and tables made of them that know no others. */
@NullMarked
package io.kring.memory.table;

import org.jspecify.annotations.NullMarked;
