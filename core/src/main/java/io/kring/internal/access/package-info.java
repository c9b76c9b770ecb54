/** The default role rules, and who sees what, for commands. */
@NullMarked
package io.kring.internal.access;

import org.jspecify.annotations.NullMarked;
