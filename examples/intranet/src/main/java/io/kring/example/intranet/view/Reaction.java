package io.kring.example.intranet.view;

/**
 * A reaction that may be given.
 *
 * @param word  what it is called
 * @param count how many gave it
 * @param own   whether the reader is one of them
 */
public record Reaction(String kind, String word, int count, boolean own) {}
