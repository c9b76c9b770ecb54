/** Who may do what: every viewer tries every command, and an oracle says what should have come of it. */
@NullMarked
package io.kring.testkit.visibility.writing;

import org.jspecify.annotations.NullMarked;
