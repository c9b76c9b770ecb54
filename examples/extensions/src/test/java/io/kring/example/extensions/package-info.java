/** Tests of the extensions. */
@NullMarked
package io.kring.example.extensions;

import org.jspecify.annotations.NullMarked;
