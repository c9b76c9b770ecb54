/** Tests of the extensions. */
@NullMarked
package io.kring.example.extensions.webhook;

import org.jspecify.annotations.NullMarked;
