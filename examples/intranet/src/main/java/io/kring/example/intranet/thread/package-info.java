/** A conversation: reading, answering, reacting, changing, taking back. */
@NullMarked
package io.kring.example.intranet.thread;

import org.jspecify.annotations.NullMarked;
