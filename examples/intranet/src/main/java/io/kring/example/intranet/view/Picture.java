package io.kring.example.intranet.view;

/**
 * A picture with a text.
 *
 * @param words what is to be seen on it
 */
public record Picture(String address, String words) {}
