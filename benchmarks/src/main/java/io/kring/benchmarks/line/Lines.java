package io.kring.benchmarks.line;

import io.kring.feed.FeedPage;
import io.kring.post.PostThread;
import io.kring.search.SearchPage;
import java.util.ArrayList;
import java.util.List;

/** A page as a list: posts, and comments with the post they stand under. */
public record Lines(List<Object> rows) {
    public Lines {
        rows = List.copyOf(rows);
    }

    /** A page of a feed. */
    public static Lines of(FeedPage page) {
        List<Object> rows = new ArrayList<>();
        page.entries().forEach(entry -> {
            entry.comment().ifPresent(comment -> rows.add(CommentLine.of(comment)));
            rows.add(PostLine.of(entry.post(), entry.unread()));
        });
        return new Lines(rows);
    }

    /** What was found. */
    public static Lines of(SearchPage page) {
        List<Object> rows = new ArrayList<>();
        page.hits().forEach(hit -> {
            hit.comment().ifPresent(comment -> rows.add(CommentLine.of(comment)));
            rows.add(PostLine.of(hit.post(), false));
        });
        return new Lines(rows);
    }

    /** A conversation. */
    public static Lines of(PostThread thread) {
        List<Object> rows = new ArrayList<>();
        rows.add(PostLine.of(thread.post(), false));
        thread.comments().items().forEach(comment -> rows.add(CommentLine.of(comment)));
        return new Lines(rows);
    }
}
