/** Contracts of imports. */
@NullMarked
package io.kring.testkit.behaviour.imports;

import org.jspecify.annotations.NullMarked;
