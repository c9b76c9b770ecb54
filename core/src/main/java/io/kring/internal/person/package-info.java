/** People: cards for showing, seeds for rows, and the room. */
@NullMarked
package io.kring.internal.person;

import org.jspecify.annotations.NullMarked;
