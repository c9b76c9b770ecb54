package io.kring.search;

import java.util.Optional;

/**
 * How the index stands on one node.
 *
 * @param usable    whether it answers
 * @param documents how many it holds
 * @param lag       events that it has not yet seen, at most 10,000
 * @param building  whether it is being built for the first time
 * @param trouble   what is wrong, in the index's words, without a path; empty when nothing is
 */
public record SearchHealth(boolean usable, long documents, long lag, boolean building, Optional<String> trouble) {}
