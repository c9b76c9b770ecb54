/** Conversations on pages of the host. */
@NullMarked
package io.kring.internal.conversation;

import org.jspecify.annotations.NullMarked;
