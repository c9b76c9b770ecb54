/** The use cases of feeds and of following. */
@NullMarked
package io.kring.internal.feed;

import org.jspecify.annotations.NullMarked;
