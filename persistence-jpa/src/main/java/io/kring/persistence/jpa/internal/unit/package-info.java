/** Units of work: joining the host's transaction or running one of Kring's own, and what failures become. */
@NullMarked
package io.kring.persistence.jpa.internal.unit;

import org.jspecify.annotations.NullMarked;
