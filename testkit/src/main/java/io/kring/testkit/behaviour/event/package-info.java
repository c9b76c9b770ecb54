/** What the event log promises. */
@NullMarked
package io.kring.testkit.behaviour.event;

import org.jspecify.annotations.NullMarked;
