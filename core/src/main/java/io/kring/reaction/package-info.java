/** Reactions: one person's mark of one kind on one post or comment. */
@NullMarked
package io.kring.reaction;

import org.jspecify.annotations.NullMarked;
