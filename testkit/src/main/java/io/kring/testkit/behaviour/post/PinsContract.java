package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Pin;
import io.kring.post.Post;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pinned and featured posts. */
public interface PinsContract extends KringContract {
    /** For everybody, without end. */
    Pin PINNED = new Pin(Pin.Kind.PINNED, Optional.empty());

    /** For each person until they have seen it. */
    Pin FEATURED = new Pin(Pin.Kind.FEATURED, Optional.empty());

    @Test
    default void pinsComeApartWithTheFirstPageAndTheStreamIsUnchangedByThem(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId old = host.update(ann, tea, "Old");
        PostId fresh = host.update(ann, tea, "Fresh");

        host.posts().pin(ann, old, PINNED);

        FeedPage first = host.feeds().read(ann, FeedQuery.community(tea).first(1));
        FeedPage second = host.feeds()
                .read(ann, FeedQuery.community(tea).first(1).after(first.next().orElseThrow()));
        assertThat(first.pinned()).extracting(Post::id).containsExactly(old);
        assertThat(first.entries()).extracting(entry -> entry.post().id()).containsExactly(fresh);
        assertThat(second.pinned()).isEmpty();
        assertThat(second.entries()).extracting(entry -> entry.post().id()).containsExactly(old);
        assertThat(host.post(ann, old).pin()).contains(PINNED);
        assertThat(host.feeds().read(ann, FeedQuery.home()).pinned()).isEmpty();
    }

    @Test
    default void aPinIsTakenOff(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        host.posts().pin(ann, post, PINNED);

        host.posts().unpin(ann, post);
        host.posts().unpin(ann, post);

        assertThat(pinned(host, ann, tea)).isEmpty();
        assertThat(host.post(ann, post).pin()).isEmpty();
    }

    @Test
    default void aFeaturedPostStandsAboveForEachPersonUntilTheyHaveSeenIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Read this");
        host.posts().pin(ann, post, FEATURED);

        host.posts().seen(bob, post);

        assertThat(pinned(host, bob, tea)).isEmpty();
        assertThat(pinned(host, ann, tea)).containsExactly(post);
    }

    @Test
    default void aPinnedPostStaysWhoeverHasSeenIt(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Read this");
        host.posts().pin(ann, post, PINNED);

        host.posts().seen(ann, post);

        assertThat(pinned(host, ann, tea)).containsExactly(post);
    }

    @Test
    default void aPinEndsAtItsTimeAndMakesRoom(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Pin hour = new Pin(Pin.Kind.PINNED, Optional.of(host.clock().instant().plus(Duration.ofHours(1))));
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            posts.add(host.update(ann, tea, "Text"));
            host.posts().pin(ann, posts.get(i), hour);
        }
        PostId sixth = host.update(ann, tea, "Sixth");
        assertThat(pinned(host, ann, tea)).hasSize(5);

        host.passing(Duration.ofHours(2));

        assertThat(pinned(host, ann, tea)).isEmpty();
        host.posts().pin(ann, sixth, PINNED);
        assertThat(pinned(host, ann, tea)).containsExactly(sixth);
    }

    @Test
    default void atMostFiveStandAboveAtOneTime(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            posts.add(host.update(ann, tea, "Text"));
        }
        posts.subList(0, 5).forEach(post -> host.posts().pin(ann, post, PINNED));

        assertThat(host.posts().pin(ann, posts.get(5), FEATURED)).isEqualTo(io.kring.post.PinOutcome.FULL);
        host.posts().pin(ann, posts.get(0), FEATURED);
        assertThat(host.post(ann, posts.get(0)).pin()).contains(FEATURED);
        assertThat(pinned(host, ann, tea)).hasSize(5);

        host.posts().unpin(ann, posts.get(1));
        host.posts().pin(ann, posts.get(5), PINNED);

        assertThat(pinned(host, ann, tea)).hasSize(5).contains(posts.get(5));
    }

    @Test
    default void aPostThatGoesOutOfSightGivesItsPlaceAboveBack(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        for (int round = 0; round < 6; round++) {
            PostId mine = host.update(ann, tea, "Mine");
            PostId his = host.update(bob, tea, "His");
            host.posts().pin(ann, mine, PINNED);
            host.posts().pin(ann, his, PINNED);
            assertThat(pinned(host, ann, tea)).containsExactlyInAnyOrder(mine, his);

            host.posts().withdraw(ann, mine);
            host.kring().moderation().remove(ann, his, "Enough");

            assertThat(pinned(host, ann, tea)).isEmpty();
        }
    }

    @Test
    default void onlyThoseWhoRunTheCommunityPin(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Mine");

        assertThat(codeOf(() -> host.posts().pin(bob, post, PINNED))).isEqualTo("action.not-allowed");
        host.posts().pin(ann, post, PINNED);
        assertThat(codeOf(() -> host.posts().unpin(bob, post))).isEqualTo("action.not-allowed");
        assertThat(pinned(host, bob, tea)).containsExactly(post);
    }

    private static List<PostId> pinned(TestHost host, Actor actor, CommunityId community) {
        return host.feeds().read(actor, FeedQuery.community(community)).pinned().stream()
                .map(Post::id)
                .toList();
    }
}
