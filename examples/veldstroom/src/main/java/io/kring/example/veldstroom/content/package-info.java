/** What the content files say: people, communities, posts, figures, each with the place where it stands. */
@NullMarked
package io.kring.example.veldstroom.content;

import org.jspecify.annotations.NullMarked;
