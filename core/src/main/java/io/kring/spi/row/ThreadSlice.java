package io.kring.spi.row;

import java.util.List;

/** A post and a stretch of its comments in order. */
public record ThreadSlice(ContributionView post, List<ContributionView> comments) {
    public ThreadSlice {
        comments = List.copyOf(comments);
    }
}
