package io.kring.search;

import io.kring.post.Comment;
import io.kring.post.Post;
import java.util.List;
import java.util.Optional;

/**
 * Something that was found, as it is now and whole enough to be shown.
 *
 * @param post    the post, or the one that the comment stands under
 * @param comment the comment, where that is what was found
 * @param title   places in the post's title that match, where the post was found
 * @param snippet the part of the text that matches best; of long texts only the beginning is looked at, 20,000 characters, and less
 *                of each where a page has more than ten hits, but 2,000 at the least
 */
public record SearchHit(Post post, Optional<Comment> comment, List<Snippet.Mark> title, Snippet snippet) {
    public SearchHit {
        title = List.copyOf(title);
    }
}
