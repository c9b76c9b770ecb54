/** The port of the audit trail. */
@NullMarked
package io.kring.spi.audit;

import org.jspecify.annotations.NullMarked;
