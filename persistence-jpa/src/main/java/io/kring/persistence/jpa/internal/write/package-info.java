/** The writing half: what commands have to know, and how a change set is applied. */
@NullMarked
package io.kring.persistence.jpa.internal.write;

import org.jspecify.annotations.NullMarked;
