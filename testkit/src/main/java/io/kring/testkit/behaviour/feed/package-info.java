/** What feeds and following promise. */
@NullMarked
package io.kring.testkit.behaviour.feed;

import org.jspecify.annotations.NullMarked;
