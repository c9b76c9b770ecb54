package io.kring.example.intranet.person;

import io.kring.example.intranet.view.Moment;
import io.kring.example.intranet.view.Presentation;
import io.kring.feed.FeedEntry;
import io.kring.post.Comment;
import io.kring.post.Post;

/**
 * Something that somebody said.
 *
 * @param title of the post, or its beginning
 * @param text  the beginning of what they said
 * @param when  the day and nothing finer
 */
record Said(String page, boolean comment, String title, String text, String community, Moment when) {
    private static final int TITLE = 80;
    private static final int TEXT = 160;

    static Said of(FeedEntry entry, Presentation page) {
        Post post = entry.post();
        String title = post.title().orElseGet(() -> page.excerpt(post.markdown(), TITLE));
        if (entry.comment().isPresent()) {
            Comment comment = entry.comment().get();
            return new Said(
                    "/comments/" + comment.id(),
                    true,
                    title,
                    page.excerpt(comment.markdown(), TEXT),
                    post.communityName(),
                    page.day(comment.createdAt()));
        }
        return new Said(
                "/posts/" + post.id(),
                false,
                post.title().orElse(""),
                page.excerpt(post.markdown(), TEXT),
                post.communityName(),
                page.day(post.publishedAt().orElse(post.createdAt())));
    }
}
