/** The use cases of goals. */
@NullMarked
package io.kring.internal.goal;

import org.jspecify.annotations.NullMarked;
