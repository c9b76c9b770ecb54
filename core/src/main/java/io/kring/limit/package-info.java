/** Limits that the host sets, and the Jakarta Validation constraints that read them. */
@NullMarked
package io.kring.limit;

import org.jspecify.annotations.NullMarked;
