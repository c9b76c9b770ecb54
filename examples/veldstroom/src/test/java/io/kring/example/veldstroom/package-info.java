/** Tests of the demonstration's content and of the story that is made of it. */
@NullMarked
package io.kring.example.veldstroom;

import org.jspecify.annotations.NullMarked;
