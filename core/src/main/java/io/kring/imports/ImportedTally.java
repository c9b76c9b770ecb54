package io.kring.imports;

/**
 * How many of something were counted elsewhere, of which nobody knows who they were. Kept and shown apart from the
 * reactions that are counted here.
 *
 * @param on   id of a post or comment where it comes from
 * @param kind 1 to 40 characters without blanks, of any palette or none
 * @param n    how many, 0 or more; a later number replaces an earlier one
 */
public record ImportedTally(String on, String kind, int n) implements ImportItem {}
