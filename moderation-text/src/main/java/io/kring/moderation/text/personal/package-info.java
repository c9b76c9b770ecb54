/** Personal data in texts: numbers and addresses that are proven by their shape and checksum. */
@NullMarked
package io.kring.moderation.text.personal;

import org.jspecify.annotations.NullMarked;
