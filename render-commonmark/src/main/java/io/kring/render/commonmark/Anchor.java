package io.kring.render.commonmark;

/**
 * A link as the host wants it.
 *
 * @param href  an http, https or mailto URL, or a path of the host that begins with one slash; with any other the label
 *              stands there as text
 * @param label what is read: plain text, escaped and isolated as {@link Html#text} does
 */
public record Anchor(String href, String label) {}
