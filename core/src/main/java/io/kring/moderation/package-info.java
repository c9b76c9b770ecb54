/** Moderation: pure policies before publication, and what moderators do with what is held or visible. */
@NullMarked
package io.kring.moderation;

import org.jspecify.annotations.NullMarked;
