/** Delivery: due work, positions, subscribers, retries and parking. */
@NullMarked
package io.kring.internal.event;

import org.jspecify.annotations.NullMarked;
