/** What is known of each language: its endings, its compounds, its words of grammar, and how its texts look. */
@NullMarked
package io.kring.search.lucene.internal.language;

import org.jspecify.annotations.NullMarked;
