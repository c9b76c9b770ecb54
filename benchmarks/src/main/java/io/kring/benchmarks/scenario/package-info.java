/** What is measured. */
@NullMarked
package io.kring.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
