/** What every command promises, whatever room it is in. */
@NullMarked
package io.kring.testkit.behaviour.command;

import org.jspecify.annotations.NullMarked;
