/** The audit trail: what was done to people and to what they said, by whom and why; append-only, and verifiable. */
@NullMarked
package io.kring.audit;

import org.jspecify.annotations.NullMarked;
