package io.kring.moderation.text;

/**
 * Where a text has what an entry names.
 *
 * @param start UTF-16 offset into the text
 * @param end   exclusive
 * @param entry the word, phrase or pattern as the rule set has it
 */
public record Hit(int start, int end, Severity severity, String rule, String entry) {}
