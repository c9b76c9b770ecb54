package io.kring.imports;

import io.kring.post.LinkedPost;
import java.time.Instant;

/**
 * A post belongs with another one.
 *
 * @param post  id of the post that says so, where it comes from
 * @param other id of the other post, where it comes from
 */
public record ImportedLink(String post, String other, LinkedPost.Kind kind, Instant at) implements ImportItem {}
