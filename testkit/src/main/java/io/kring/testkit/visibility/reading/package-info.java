/** Who sees what: every viewer looks through every channel, and an oracle says what they should have seen. */
@NullMarked
package io.kring.testkit.visibility.reading;

import org.jspecify.annotations.NullMarked;
