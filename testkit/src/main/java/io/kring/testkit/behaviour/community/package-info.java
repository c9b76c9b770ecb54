/** What communities promise. */
@NullMarked
package io.kring.testkit.behaviour.community;

import org.jspecify.annotations.NullMarked;
