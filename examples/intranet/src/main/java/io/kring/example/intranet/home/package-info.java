/** The first page of the day. */
@NullMarked
package io.kring.example.intranet.home;

import org.jspecify.annotations.NullMarked;
