/** How disguised words are read: folding, words of a text, tries of words. */
@NullMarked
package io.kring.moderation.text.internal;

import org.jspecify.annotations.NullMarked;
