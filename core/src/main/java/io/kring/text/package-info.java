/** What texts refer to: mentions, hashtags and links, with their positions. */
@NullMarked
package io.kring.text;

import org.jspecify.annotations.NullMarked;
