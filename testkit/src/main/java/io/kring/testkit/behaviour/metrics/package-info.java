/** What every Kring promises of what it measures. */
@NullMarked
package io.kring.testkit.behaviour.metrics;

import org.jspecify.annotations.NullMarked;
