package io.kring.moderation.text;

/**
 * A word or a phrase that a rule set names.
 *
 * @param text at most {@value RuleSet#LONGEST} characters; case and accents do not matter
 * @param rule stable code of the rule, without white space
 */
public record WordEntry(String text, Language language, Form form, Severity severity, String rule) {}
