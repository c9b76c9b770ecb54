package io.kring.conversation;

import java.util.Optional;

/**
 * A page that is tied to a discussion in a community.
 *
 * @param uri     the canonical form
 * @param outcome what was heard and what was done with it, when that was said
 */
public record TiedPage(String uri, String title, Optional<LoopOutcome> outcome) {}
