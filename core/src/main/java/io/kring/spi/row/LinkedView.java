package io.kring.spi.row;

import io.kring.post.LinkedPost;

/** A post that another one says it belongs with. */
public record LinkedView(LinkedPost.Kind kind, ContributionView post) {}
