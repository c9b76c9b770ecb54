/** What moderation promises. */
@NullMarked
package io.kring.testkit.behaviour.moderation;

import org.jspecify.annotations.NullMarked;
