/** Tests of what is kept of a picture. */
@NullMarked
package io.kring.example.intranet.picture;

import org.jspecify.annotations.NullMarked;
