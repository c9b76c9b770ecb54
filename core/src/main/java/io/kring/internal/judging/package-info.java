/** The moderation pipeline: what policies say of a text before it is written. */
@NullMarked
package io.kring.internal.judging;

import org.jspecify.annotations.NullMarked;
