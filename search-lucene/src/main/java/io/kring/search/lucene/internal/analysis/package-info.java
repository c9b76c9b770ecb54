/** How texts become terms: the same for what is written and for what is asked. */
@NullMarked
package io.kring.search.lucene.internal.analysis;

import org.jspecify.annotations.NullMarked;
