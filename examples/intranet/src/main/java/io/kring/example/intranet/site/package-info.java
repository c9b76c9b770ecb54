/** The host's own pages: news and projects, from its own table, with a conversation under each. */
@NullMarked
package io.kring.example.intranet.site;

import org.jspecify.annotations.NullMarked;
