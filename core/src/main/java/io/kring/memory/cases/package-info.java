/** Reports, cases and decisions, in memory. */
@NullMarked
package io.kring.memory.cases;

import org.jspecify.annotations.NullMarked;
