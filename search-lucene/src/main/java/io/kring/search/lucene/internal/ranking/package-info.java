/** What is indexed of a text, how queries are built from words, and what makes a hit a good one. */
@NullMarked
package io.kring.search.lucene.internal.ranking;

import org.jspecify.annotations.NullMarked;
