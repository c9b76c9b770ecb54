/** A dump of a Stack Exchange site becomes a community of questions and answers. */
@NullMarked
package io.kring.example.stackexchange;

import org.jspecify.annotations.NullMarked;
