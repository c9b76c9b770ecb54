/** Conversations on pages of the host: any page, found by its URI, can carry comments and reactions (P18). */
@NullMarked
package io.kring.conversation;

import org.jspecify.annotations.NullMarked;
