package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Reading page by page while others write. */
public interface ConcurrentReadingContract extends KringContract {
    /** Replies come between those that are read: without an end, a quick writer is ahead of the reader forever. */
    int MOST_REPLIES = 400;

    @Test
    default void pagingThroughAFeedWhileOthersWriteShowsNothingTwiceAndSkipsNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        List<PostId> before = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            before.add(host.update(ann, tea, "Text"));
        }
        AtomicBoolean reading = new AtomicBoolean(true);
        List<PostId> seen = new ArrayList<>();
        Callable<Boolean> writer = () -> {
            while (reading.get()) {
                PostId post = host.posts()
                        .publish(bob, PostDraft.update(tea, "New"))
                        .id()
                        .orElseThrow();
                host.reactions().add(bob, before.get(0), "like");
                host.posts().withdraw(bob, post);
                host.posts().publish(bob, PostDraft.update(tea, "Newer"));
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            try {
                return seen.addAll(pages(host, ann, FeedQuery.home().first(7)));
            } finally {
                reading.set(false);
            }
        };

        AtOnce.run(3, List.of(writer, writer, reader));

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    default void pagingThroughAThreadWhileOthersReplyShowsNothingTwiceAndSkipsNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "Text");
        List<CommentId> before = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            before.add(host.comment(ann, i % 2 == 0 ? post : before.get(i / 2), "Comment"));
        }
        AtomicBoolean reading = new AtomicBoolean(true);
        List<CommentId> seen = new ArrayList<>();
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < MOST_REPLIES && reading.get(); i++) {
                host.posts().comment(bob, before.get(i % before.size()), CommentDraft.of("New"));
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            try {
                Optional<PageRequest> next = Optional.of(PageRequest.first(6));
                while (next.isPresent()) {
                    var page = host.posts()
                            .thread(ann, post, next.get())
                            .orElseThrow()
                            .comments();
                    seen.addAll(page.items().stream().map(Comment::id).toList());
                    if (seen.containsAll(before)) {
                        reading.set(false);
                    }
                    next = page.next().map(PageRequest.first(6)::after);
                }
                return true;
            } finally {
                reading.set(false);
            }
        };

        AtOnce.run(2, List.of(writer, reader));

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    private static List<PostId> pages(TestHost host, Actor actor, FeedQuery query) {
        List<PostId> seen = new ArrayList<>();
        Optional<FeedQuery> next = Optional.of(query);
        while (next.isPresent()) {
            FeedPage page = host.feeds().read(actor, next.get());
            page.entries().forEach(entry -> seen.add(entry.post().id()));
            next = page.next().map(query::after);
        }
        return seen;
    }
}
