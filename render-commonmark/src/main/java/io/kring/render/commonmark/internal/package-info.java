/** From a parsed text to safe HTML. */
@NullMarked
package io.kring.render.commonmark.internal;

import org.jspecify.annotations.NullMarked;
