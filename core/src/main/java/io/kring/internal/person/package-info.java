/** The use cases of people. */
@NullMarked
package io.kring.internal.person;

import org.jspecify.annotations.NullMarked;
