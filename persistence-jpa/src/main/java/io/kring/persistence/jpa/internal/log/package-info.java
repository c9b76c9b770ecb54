/** The event log, work that is due, and what is forgotten. */
@NullMarked
package io.kring.persistence.jpa.internal.log;

import org.jspecify.annotations.NullMarked;
