/** A policy of the house. */
@NullMarked
package io.kring.example.extensions.moderation;

import org.jspecify.annotations.NullMarked;
