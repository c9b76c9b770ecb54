/**
 * The small worlds of the visibility matrix: one community in one setting, with somebody in every relation to it and a
 * contribution in every state, built through Kring's rooms alone.
 */
@NullMarked
package io.kring.testkit.visibility.world;

import org.jspecify.annotations.NullMarked;
