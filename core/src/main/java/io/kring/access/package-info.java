/** Rights: default role rules in the core, narrowed or widened by the host; reading is changed only through data. */
@NullMarked
package io.kring.access;

import org.jspecify.annotations.NullMarked;
