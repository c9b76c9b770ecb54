/** Veldstroom, the made-up grid operator of the examples: its people, its rules, and the story of its pilot. */
@NullMarked
package io.kring.example.veldstroom;

import org.jspecify.annotations.NullMarked;
