/** The two halves of every command: the facts it decides on, and the change set that it leaves. */
@NullMarked
package io.kring.spi.command;

import org.jspecify.annotations.NullMarked;
