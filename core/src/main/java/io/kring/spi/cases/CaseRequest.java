package io.kring.spi.cases;

import org.jspecify.annotations.Nullable;

/**
 * Which case a command is about.
 *
 * @param id its number, whose contribution is loaded too; null for the case on the target, if there is one
 */
public record CaseRequest(@Nullable Long id) {}
