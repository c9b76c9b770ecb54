/** Tests of the extensions. */
@NullMarked
package io.kring.example.extensions.directory;

import org.jspecify.annotations.NullMarked;
