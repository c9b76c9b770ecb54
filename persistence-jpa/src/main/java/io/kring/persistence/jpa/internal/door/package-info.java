/** The door to the host's connection: native queries with positional parameters, and what turns cells into values and back. */
@NullMarked
package io.kring.persistence.jpa.internal.door;

import org.jspecify.annotations.NullMarked;
