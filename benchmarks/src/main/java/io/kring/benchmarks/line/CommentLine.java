package io.kring.benchmarks.line;

import io.kring.post.Comment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is shown.
 *
 * @param gap whether nothing of it is shown but its place
 */
public record CommentLine(
        long id,
        int depth,
        boolean gap,
        @Nullable String author,
        String body,
        Map<String, Integer> counts,
        Set<String> own,
        List<Mark> marks) {
    /** As Kring answers. */
    public static CommentLine of(Comment comment) {
        return new CommentLine(
                comment.id().value(),
                comment.depth(),
                comment.gap(),
                comment.author().map(author -> author.id().value()).orElse(null),
                comment.markdown(),
                comment.reactions(),
                comment.own(),
                comment.entities().stream().map(Mark::of).toList());
    }
}
