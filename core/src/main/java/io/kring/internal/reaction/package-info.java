/** The use cases of reactions. */
@NullMarked
package io.kring.internal.reaction;

import org.jspecify.annotations.NullMarked;
