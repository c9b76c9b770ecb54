/** The story as it is lived: who joins and reacts when, told to a Kring command by command. */
@NullMarked
package io.kring.example.veldstroom.story;

import org.jspecify.annotations.NullMarked;
