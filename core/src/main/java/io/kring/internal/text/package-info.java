/** Texts: what Markdown refers to, and short texts that are no drafts. */
@NullMarked
package io.kring.internal.text;

import org.jspecify.annotations.NullMarked;
