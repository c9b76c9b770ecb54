/** Tests of the intranet as browsers see it. */
@NullMarked
package io.kring.example.intranet;

import org.jspecify.annotations.NullMarked;
