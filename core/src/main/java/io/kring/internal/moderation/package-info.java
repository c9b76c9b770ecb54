/** The use cases of moderation. */
@NullMarked
package io.kring.internal.moderation;

import org.jspecify.annotations.NullMarked;
