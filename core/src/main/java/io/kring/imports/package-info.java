/** Bringing in content from elsewhere: past dates, real authors, ids of other systems, anonymous tallies. */
@NullMarked
package io.kring.imports;

import org.jspecify.annotations.NullMarked;
