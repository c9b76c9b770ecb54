/** What posts and comments promise. */
@NullMarked
package io.kring.testkit.behaviour.post;

import org.jspecify.annotations.NullMarked;
