/** Rule sets of words and patterns, checked when saved, and found in texts also where they are disguised. */
@NullMarked
package io.kring.moderation.text;

import org.jspecify.annotations.NullMarked;
