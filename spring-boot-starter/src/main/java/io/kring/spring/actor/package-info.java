/** Who is logged in, as an actor. */
@NullMarked
package io.kring.spring.actor;

import org.jspecify.annotations.NullMarked;
