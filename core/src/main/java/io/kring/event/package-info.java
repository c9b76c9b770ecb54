/** The event log as the host sees it: subscribers, delivery, what is parked. */
@NullMarked
package io.kring.event;

import org.jspecify.annotations.NullMarked;
