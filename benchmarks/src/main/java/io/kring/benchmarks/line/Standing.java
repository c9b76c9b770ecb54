package io.kring.benchmarks.line;

import io.kring.access.Action;
import io.kring.post.Post;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a post beside its content.
 *
 * @param published microseconds since 1970
 * @param accepted  the number of the accepted answer
 * @param moderates whether the viewer may moderate it
 * @param unread    whether it came after what the viewer marked as read; false outside feeds
 */
public record Standing(
        long published,
        boolean edited,
        @Nullable Long accepted,
        boolean locked,
        boolean pinned,
        boolean moderates,
        boolean unread) {
    static Standing of(Post post, boolean unread) {
        return new Standing(
                post.publishedAt()
                        .map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at))
                        .orElse(0L),
                post.editedAt().isPresent(),
                post.accepted().map(answer -> answer.value()).orElse(null),
                post.locked(),
                post.pin().isPresent(),
                post.allowed().contains(Action.PIN),
                unread);
    }
}
