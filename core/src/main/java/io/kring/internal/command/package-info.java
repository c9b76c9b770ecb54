/** How every command runs: load facts, decide, apply one change set; once, where a key is given. */
@NullMarked
package io.kring.internal.command;

import org.jspecify.annotations.NullMarked;
