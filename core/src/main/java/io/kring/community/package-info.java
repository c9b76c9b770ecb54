/** Communities: people around a theme, with a purpose; membership, roles, invitations and requests. */
@NullMarked
package io.kring.community;

import org.jspecify.annotations.NullMarked;
