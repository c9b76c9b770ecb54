/** What a Kring promises about what the house says of itself, and about house rules. */
@NullMarked
package io.kring.testkit.behaviour.house;

import org.jspecify.annotations.NullMarked;
