/** What people read when something does not work. */
@NullMarked
package io.kring.example.intranet.trouble;

import org.jspecify.annotations.NullMarked;
