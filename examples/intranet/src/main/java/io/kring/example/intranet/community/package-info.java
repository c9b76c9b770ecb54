/** Communities: the list, one of them, its members, joining, and writing there. */
@NullMarked
package io.kring.example.intranet.community;

import org.jspecify.annotations.NullMarked;
