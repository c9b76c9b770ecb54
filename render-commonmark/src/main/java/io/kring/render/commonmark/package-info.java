/** What people wrote, as safe HTML, as plain text and for e-mail; and Kring's messages in the language of who reads. */
@NullMarked
package io.kring.render.commonmark;

import org.jspecify.annotations.NullMarked;
