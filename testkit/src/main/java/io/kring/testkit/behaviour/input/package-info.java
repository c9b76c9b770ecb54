/** What anything typed or handed over gives: an answer, a typed refusal, or nothing found. */
@NullMarked
package io.kring.testkit.behaviour.input;

import org.jspecify.annotations.NullMarked;
