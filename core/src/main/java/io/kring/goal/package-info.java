/** Goals of adoption: what is aimed for, where people stood before, where they stand (P22). */
@NullMarked
package io.kring.goal;

import org.jspecify.annotations.NullMarked;
