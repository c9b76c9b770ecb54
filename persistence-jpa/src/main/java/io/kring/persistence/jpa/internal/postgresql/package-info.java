/** SQL for PostgreSQL. */
@NullMarked
package io.kring.persistence.jpa.internal.postgresql;

import org.jspecify.annotations.NullMarked;
