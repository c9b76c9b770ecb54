package io.kring.spi.imports;

import io.kring.post.PostState;
import org.jspecify.annotations.Nullable;

/**
 * What of a contribution cannot change any more until the transaction ends.
 *
 * @param accepted for a post, the accepted answer
 */
public record LockedContribution(PostState state, @Nullable Long accepted) {}
