/** What holds when many do things at once, with real threads. */
@NullMarked
package io.kring.testkit.behaviour.concurrency;

import org.jspecify.annotations.NullMarked;
