/** A page of the host, those who look at it, and the channels through which they could see it. */
@NullMarked
package io.kring.testkit.visibility.page;

import org.jspecify.annotations.NullMarked;
