/** What an import has to know, for a whole batch in a few statements. */
@NullMarked
package io.kring.persistence.jpa.internal.imports;

import org.jspecify.annotations.NullMarked;
