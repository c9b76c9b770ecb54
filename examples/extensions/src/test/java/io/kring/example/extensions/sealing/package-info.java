/** Tests of the extensions. */
@NullMarked
package io.kring.example.extensions.sealing;

import org.jspecify.annotations.NullMarked;
