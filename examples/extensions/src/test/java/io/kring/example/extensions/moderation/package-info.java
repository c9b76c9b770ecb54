/** Tests of the extensions. */
@NullMarked
package io.kring.example.extensions.moderation;

import org.jspecify.annotations.NullMarked;
