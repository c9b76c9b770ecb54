/** Who is logged in, and what a browser is told to be careful with. */
@NullMarked
package io.kring.example.intranet.login;

import org.jspecify.annotations.NullMarked;
