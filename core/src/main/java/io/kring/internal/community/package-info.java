/** The use cases of communities and memberships. */
@NullMarked
package io.kring.internal.community;

import org.jspecify.annotations.NullMarked;
