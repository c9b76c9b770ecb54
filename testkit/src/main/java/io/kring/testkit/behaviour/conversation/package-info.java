/** What a Kring promises about conversations on pages of the host. */
@NullMarked
package io.kring.testkit.behaviour.conversation;

import org.jspecify.annotations.NullMarked;
