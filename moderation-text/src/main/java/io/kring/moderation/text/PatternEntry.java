package io.kring.moderation.text;

/**
 * A regular expression of an administrator, in the syntax of RE2, searched for without regard to case. It runs in time
 * linear in the text.
 *
 * @param pattern at most {@value RuleSet#LONGEST} characters
 * @param rule stable code of the rule, without white space
 */
public record PatternEntry(String pattern, Severity severity, String rule) {}
