/** The host's directory, with cards cached for showing. */
@NullMarked
package io.kring.internal.directory;

import org.jspecify.annotations.NullMarked;
