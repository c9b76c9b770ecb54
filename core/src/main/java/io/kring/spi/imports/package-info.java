/** What an import asks of a storage: whole batches at a time. */
@NullMarked
package io.kring.spi.imports;

import org.jspecify.annotations.NullMarked;
