package io.kring.benchmarks.line;

import io.kring.post.Post;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is shown.
 *
 * @param author the host's id of the author
 * @param counts how many of each reaction
 * @param own    the viewer's reactions
 * @param marks  hashtags and mentions, with positions
 */
public record PostLine(
        long id,
        String community,
        String kind,
        @Nullable String author,
        @Nullable String title,
        String body,
        int comments,
        Map<String, Integer> counts,
        Set<String> own,
        List<Mark> marks,
        Standing standing) {
    /** As Kring answers. */
    static PostLine of(Post post, boolean unread) {
        return new PostLine(
                post.id().value(),
                post.communityName(),
                post.kind(),
                post.author().map(author -> author.id().value()).orElse(null),
                post.title().orElse(null),
                post.markdown(),
                post.comments(),
                post.reactions(),
                post.own(),
                post.entities().stream().map(Mark::of).toList(),
                Standing.of(post, unread));
    }
}
