package io.kring.example.intranet.view;

import java.util.List;

/**
 * What was reacted to something, in one row.
 *
 * @param on      id of a post or comment
 * @param given   those that somebody gave
 * @param others  those that nobody gave yet
 * @param allowed whether the reader may react
 */
public record ReactionRow(String on, List<Reaction> given, List<Reaction> others, boolean allowed) {}
