/** Pictures: the host keeps them, and asks Kring who may see them. */
@NullMarked
package io.kring.example.intranet.picture;

import org.jspecify.annotations.NullMarked;
