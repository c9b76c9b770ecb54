/** Migrations, and the catalogue of what every column holds. */
@NullMarked
package io.kring.persistence.jpa.internal.schema;

import org.jspecify.annotations.NullMarked;
