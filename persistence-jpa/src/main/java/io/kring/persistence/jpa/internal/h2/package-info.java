/** SQL for H2. */
@NullMarked
package io.kring.persistence.jpa.internal.h2;

import org.jspecify.annotations.NullMarked;
