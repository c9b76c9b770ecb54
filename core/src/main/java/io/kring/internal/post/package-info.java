/** The use cases of posts and comments. */
@NullMarked
package io.kring.internal.post;

import org.jspecify.annotations.NullMarked;
