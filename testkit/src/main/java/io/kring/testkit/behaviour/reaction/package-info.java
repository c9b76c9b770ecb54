/** What reactions promise. */
@NullMarked
package io.kring.testkit.behaviour.reaction;

import org.jspecify.annotations.NullMarked;
