/** Writing a post: to whom, in which words, and what is asked before it is there. */
@NullMarked
package io.kring.example.intranet.writing;

import org.jspecify.annotations.NullMarked;
