/** Tests of what the host keeps together with Kring. */
@NullMarked
package io.kring.example.intranet.site;

import org.jspecify.annotations.NullMarked;
