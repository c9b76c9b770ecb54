/** Tests of the door's parts. */
@NullMarked
package io.kring.persistence.jpa.internal.door;

import org.jspecify.annotations.NullMarked;
