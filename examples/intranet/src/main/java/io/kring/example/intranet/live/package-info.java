/** What happens meanwhile, told to open pages. */
@NullMarked
package io.kring.example.intranet.live;

import org.jspecify.annotations.NullMarked;
