/** Finding what was said: queries, hits, suggestions, and what is similar, all with the rights of who asks. */
@NullMarked
package io.kring.search;

import org.jspecify.annotations.NullMarked;
