/** The use cases behind the rooms. Not exported. */
@NullMarked
package io.kring.internal;

import org.jspecify.annotations.NullMarked;
