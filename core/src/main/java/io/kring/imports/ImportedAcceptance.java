package io.kring.imports;

/**
 * An answer is the accepted one. Skipped with {@code import.answer-missing} where it is no visible answer to this
 * question, and with {@code import.answer-accepted} where another one has been accepted here.
 *
 * @param question id of the post where it comes from
 * @param answer   id of the comment where it comes from
 */
public record ImportedAcceptance(String question, String answer) implements ImportItem {}
