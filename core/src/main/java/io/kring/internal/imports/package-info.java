/** Imports: a whole batch is read, looked up, decided and written at once. */
@NullMarked
package io.kring.internal.imports;

import org.jspecify.annotations.NullMarked;
