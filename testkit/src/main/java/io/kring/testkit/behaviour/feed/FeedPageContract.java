package io.kring.testkit.behaviour.feed;

import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.behaviour.feed.Contents.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedEntry;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of a feed, what is new in it, and what was read. */
public interface FeedPageContract extends KringContract {
    @Test
    default void pagesGoBackInTimeWithoutGapOrRepetition(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<PostId> posts = posts(host, ann, tea, 11);
        Collections.reverse(posts);

        for (int limit : new int[] {1, 2, 3, 10, 11, 12}) {
            List<PostId> seen = new ArrayList<>();
            FeedQuery query = FeedQuery.home().first(limit);
            Optional<FeedQuery> next = Optional.of(query);
            while (next.isPresent()) {
                FeedPage page = host.feeds().read(ann, next.get());
                assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
                page.entries().forEach(entry -> seen.add(entry.post().id()));
                next = page.next().map(query::after);
            }
            assertThat(seen).isEqualTo(posts);
        }
    }

    @Test
    default void whatIsWrittenMeanwhileChangesNoLaterPage(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<PostId> posts = posts(host, ann, tea, 4);
        FeedQuery query = FeedQuery.community(tea).first(2);
        FeedPage first = host.feeds().read(ann, query);

        posts(host, ann, tea, 3);
        host.posts().withdraw(ann, posts.get(3));
        FeedPage second = host.feeds().read(ann, query.after(first.next().orElseThrow()));

        assertThat(second.entries()).extracting(entry -> entry.post().id()).containsExactly(posts.get(1), posts.get(0));
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void whatCameSinceACursorIsCountedUpToABound(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        posts(host, ann, tea, 2);
        FeedQuery home = FeedQuery.home();
        Cursor newest = host.feeds().read(bob, home).newest().orElseThrow();
        assertThat(host.feeds().newSince(bob, home, newest, 10)).isZero();

        List<PostId> more = posts(host, ann, tea, 5);
        posts(host, ann, host.open(ann), 5);

        assertThat(host.feeds().newSince(bob, home, newest, 10)).isEqualTo(5);
        assertThat(host.feeds().newSince(bob, home, newest, 3)).isEqualTo(3);
        host.posts().withdraw(ann, more.get(0));
        assertThat(host.feeds().newSince(bob, home, newest, 10)).isEqualTo(4);
        assertThat(violationOf(() -> host.feeds().newSince(bob, home, newest, 0)))
                .isEqualTo("page.limit");
        assertThat(violationOf(() -> host.feeds().newSince(bob, home, newest, 201)))
                .isEqualTo("page.limit");
    }

    @Test
    default void whatCameAfterTheReadMarkIsUnread(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        posts(host, ann, tea, 3);
        FeedQuery home = FeedQuery.home();
        List<FeedEntry> entries = host.feeds().read(bob, home).entries();
        assertThat(entries).extracting(FeedEntry::unread).containsExactly(true, true, true);

        host.feeds().markRead(bob, home, entries.get(1).position());

        assertThat(unread(host, bob, home)).containsExactly(true, false, false);
        assertThat(unread(host, ann, home)).containsExactly(true, true, true);
        assertThat(unread(host, bob, FeedQuery.community(tea))).containsExactly(true, true, true);
    }

    @Test
    default void aReadMarkNeverMovesBack(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        posts(host, ann, tea, 3);
        FeedQuery query = FeedQuery.community(tea);
        List<FeedEntry> entries = host.feeds().read(ann, query).entries();

        host.feeds().markRead(ann, query, entries.get(0).position());
        host.feeds().markRead(ann, query, entries.get(2).position());

        assertThat(unread(host, ann, query)).containsExactly(false, false, false);
    }

    @Test
    default void readMarksAreForgottenAfterNinetyTwoDays(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        posts(host, ann, tea, 1);
        FeedQuery query = FeedQuery.community(tea);
        host.feeds().markRead(ann, query, host.feeds().read(ann, query).newest().orElseThrow());
        host.passing(Duration.ofDays(91));
        assertThat(unread(host, ann, query)).containsExactly(false);

        host.passing(Duration.ofDays(2));

        assertThat(unread(host, ann, query)).containsExactly(true);
    }

    @Test
    default void aCursorBelongsToItsFeedAndItsFilter(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        posts(host, ann, tea, 3);
        FeedQuery query = FeedQuery.community(tea).first(1);
        Cursor cursor = host.feeds().read(ann, query).next().orElseThrow();

        for (FeedQuery other : List.of(
                FeedQuery.home(),
                FeedQuery.community(host.open(ann)),
                FeedQuery.topic("tea"),
                FeedQuery.person(TestHost.id(ann)),
                query.onlyUnanswered())) {
            assertThat(violationOf(() -> host.feeds().read(ann, other.after(cursor))))
                    .isEqualTo("cursor.invalid");
            assertThat(violationOf(() -> host.feeds().newSince(ann, other, cursor, 1)))
                    .isEqualTo("cursor.invalid");
            assertThat(violationOf(() -> host.feeds().markRead(ann, other, cursor)))
                    .isEqualTo("cursor.invalid");
        }
        assertThat(shown(host, ann, query.after(cursor))).hasSize(1);
    }

    @Test
    default void aCursorGrantsNoRight(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        posts(host, ann, site, 3);
        FeedQuery query = FeedQuery.community(site).first(1);
        Cursor hers = host.feeds().read(ann, query).next().orElseThrow();

        assertThat(shown(host, bob, query.after(hers))).isEmpty();
        assertThat(host.feeds().newSince(bob, query, hers, 10)).isZero();
        assertThat(shown(host, ann, query.after(hers))).hasSize(1);
    }

    private static List<PostId> posts(TestHost host, Actor author, CommunityId community, int number) {
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            posts.add(host.update(author, community, "Text " + i));
        }
        return posts;
    }

    private static List<Boolean> unread(TestHost host, Actor actor, FeedQuery query) {
        return host.feeds().read(actor, query).entries().stream()
                .map(FeedEntry::unread)
                .toList();
    }
}
