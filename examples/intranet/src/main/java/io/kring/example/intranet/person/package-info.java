/** Somebody's page. */
@NullMarked
package io.kring.example.intranet.person;

import org.jspecify.annotations.NullMarked;
