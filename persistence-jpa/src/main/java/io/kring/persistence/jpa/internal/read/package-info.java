/** The reading half: every query asks within itself what its viewer may read. */
@NullMarked
package io.kring.persistence.jpa.internal.read;

import org.jspecify.annotations.NullMarked;
