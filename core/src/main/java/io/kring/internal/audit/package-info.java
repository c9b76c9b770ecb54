/** The use cases of the audit trail. */
@NullMarked
package io.kring.internal.audit;

import org.jspecify.annotations.NullMarked;
