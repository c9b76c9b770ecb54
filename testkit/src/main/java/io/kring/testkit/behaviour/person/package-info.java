/** What people, cards and the host's directory promise. */
@NullMarked
package io.kring.testkit.behaviour.person;

import org.jspecify.annotations.NullMarked;
