package io.kring.render.commonmark;

import java.util.Optional;

/** Where the host shows what was said with a hashtag. */
@FunctionalInterface
public interface HashtagLinks {
    /**
     * The link that stands where a hashtag is; empty where it stays text.
     *
     * @param topic folded and without {@code #}, as feeds and search know it
     * @param typed as the author wrote it, for example {@code #Kunstwerken}
     */
    Optional<Anchor> link(String topic, String typed);

    /** No hashtag is a link. */
    static HashtagLinks none() {
        return (topic, typed) -> Optional.empty();
    }
}
