/** The one family of unchecked exceptions: every one carries a stable code; expected outcomes are values instead. */
@NullMarked
package io.kring.error;

import org.jspecify.annotations.NullMarked;
