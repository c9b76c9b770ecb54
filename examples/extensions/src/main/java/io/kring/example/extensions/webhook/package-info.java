/** Events for another system, signed, over HTTP. */
@NullMarked
package io.kring.example.extensions.webhook;

import org.jspecify.annotations.NullMarked;
