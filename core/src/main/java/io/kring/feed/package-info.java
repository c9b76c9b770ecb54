/** Feeds: the ordered streams of what a person may see, and what they follow. */
@NullMarked
package io.kring.feed;

import org.jspecify.annotations.NullMarked;
