package io.kring.spi.search;

import java.util.List;

/**
 * A folded hashtag.
 *
 * @param ids a few of the contributions that have it, the newest first: one of them has to be found by who is offered it
 */
public record IndexedTag(String tag, List<Long> ids) {
    public IndexedTag {
        ids = List.copyOf(ids);
    }
}
