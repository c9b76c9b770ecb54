/** Tests of the storage on real databases. */
@NullMarked
package io.kring.persistence.jpa;

import org.jspecify.annotations.NullMarked;
