package io.kring.error;

/**
 * One rule that a value breaks.
 *
 * @param field   where, as a path of the draft's components, for example {@code title} or {@code themes[2]}
 * @param code    stable code of the rule, for example {@code text.too-long}
 * @param message for a person, in the language asked for; never repeats the value
 */
public record Violation(String field, String code, String message) {}
