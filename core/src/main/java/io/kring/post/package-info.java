/** Posts and comments: what people write, in conversations. */
@NullMarked
package io.kring.post;

import org.jspecify.annotations.NullMarked;
