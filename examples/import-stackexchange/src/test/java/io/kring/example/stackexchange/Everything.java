package io.kring.example.stackexchange;

import io.kring.Kring;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that somebody reads of a community, through the same calls as any page. */
record Everything(List<Post> posts, List<Comment> comments) {
    private static final int PAGE = 200;

    static Everything of(Kring kring, Actor reader, CommunityId community) {
        List<Post> posts = posts(kring, reader, FeedQuery.community(community).first(PAGE));
        List<Comment> comments = new ArrayList<>();
        for (Post post : posts) {
            PageRequest page = PageRequest.first(PAGE);
            while (true) {
                PostThread thread =
                        kring.posts().thread(reader, post.id(), page).orElseThrow();
                comments.addAll(thread.comments().items());
                if (thread.comments().next().isEmpty()) {
                    break;
                }
                page = page.after(thread.comments().next().get());
            }
        }
        return new Everything(posts, comments);
    }

    static List<Post> posts(Kring kring, Actor reader, FeedQuery query) {
        List<Post> posts = new ArrayList<>();
        Optional<FeedQuery> next = Optional.of(query);
        while (next.isPresent()) {
            FeedPage page = kring.feeds().read(reader, next.get());
            page.entries().forEach(entry -> posts.add(entry.post()));
            next = page.next().map(query::after);
        }
        return posts;
    }
}
