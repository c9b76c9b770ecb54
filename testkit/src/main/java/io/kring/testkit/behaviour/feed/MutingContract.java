package io.kring.testkit.behaviour.feed;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.behaviour.feed.Contents.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedQuery;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Muting and blocking. */
public interface MutingContract extends KringContract {
    @Test
    default void whoIsMutedIsInNoFeedButTheirOwnAndThreadsStillShowThem(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(ann, tea, "Text");
        CommentId comment = host.comment(ann, post, "Comment");

        host.kring().following().mute(bob, Subject.person(TestHost.id(ann)), null);

        assertThat(shown(host, bob, FeedQuery.home())).isEmpty();
        assertThat(shown(host, bob, FeedQuery.community(tea))).isEmpty();
        assertThat(shown(host, bob, FeedQuery.person(TestHost.id(ann)))).containsExactly(comment, post);
        assertThat(host.comment(bob, post, comment).gap()).isFalse();
        assertThat(shown(host, ann, FeedQuery.home())).containsExactly(post);

        host.kring().following().unmute(bob, Subject.person(TestHost.id(ann)));

        assertThat(shown(host, bob, FeedQuery.home())).containsExactly(post);
    }

    @Test
    default void aMuteEndsAtItsTime(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(ann, tea, "Text");
        host.kring()
                .following()
                .mute(bob, Subject.community(tea), host.clock().instant().plus(Duration.ofHours(1)));
        assertThat(shown(host, bob, FeedQuery.home())).isEmpty();

        host.clock().move(Duration.ofMinutes(61));

        assertThat(shown(host, bob, FeedQuery.home())).containsExactly(post);
    }

    @Test
    default void mutedCommunitiesAndTopicsAreInNoFeedButTheirOwn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        CommunityId frost = host.open(ann);
        host.add(ann, tea, bob);
        host.add(ann, frost, bob);
        PostId inTea = host.update(ann, tea, "Text");
        PostId tagged = host.update(ann, frost, "#Cold");
        PostId plain = host.update(ann, frost, "Warm");
        Following following = host.kring().following();

        following.mute(bob, Subject.community(tea), null);
        following.mute(bob, Subject.topic("#cold"), null);

        assertThat(shown(host, bob, FeedQuery.home())).containsExactly(plain);
        assertThat(shown(host, bob, FeedQuery.community(tea))).containsExactly(inTea);
        assertThat(shown(host, bob, FeedQuery.topic("cold"))).containsExactly(tagged);
    }

    @Test
    default void twoPeopleOneOfWhomBlocksTheOtherNoLongerSeeWhatTheOtherWrites(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(cor);
        host.add(cor, tea, ann, bob);
        PostId hers = host.update(ann, tea, "Hers #tea");
        PostId his = host.update(bob, tea, "His #tea");
        host.kring().following().follow(bob, Subject.person(TestHost.id(ann)));

        host.kring().following().block(ann, TestHost.id(bob));

        assertThat(shown(host, ann, FeedQuery.home())).containsExactly(hers);
        assertThat(shown(host, bob, FeedQuery.home())).containsExactly(his);
        assertThat(shown(host, bob, FeedQuery.topic("tea"))).containsExactly(his);
        assertThat(shown(host, bob, FeedQuery.following())).isEmpty();
        assertThat(shown(host, bob, FeedQuery.person(TestHost.id(ann)))).isEmpty();
        assertThat(host.posts().find(bob, hers)).isEmpty();
        assertThat(host.posts().find(ann, his)).isEmpty();
        assertThat(codeOf(() -> host.reactions().add(bob, hers, "like"))).isEqualTo("post.not-found");
        assertThat(shown(host, cor, FeedQuery.home())).containsExactly(his, hers);
        assertThat(host.kring().following().blocked(ann, PageRequest.first(5)).items())
                .containsExactly(TestHost.id(bob));
        assertThat(host.kring().following().blocked(bob, PageRequest.first(5)).items())
                .isEmpty();
    }

    @Test
    default void takingBackOnesOwnBlockLeavesTheOthersInPlace(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId hers = host.update(ann, host.open(ann), "Hers");
        Following following = host.kring().following();
        following.block(ann, TestHost.id(bob));
        following.block(bob, TestHost.id(ann));

        following.unblock(ann, TestHost.id(bob));
        assertThat(host.posts().find(bob, hers)).isEmpty();

        following.unblock(bob, TestHost.id(ann));
        assertThat(host.posts().find(bob, hers)).isPresent();
    }

    @Test
    default void nobodyIsToldThatTheyAreMutedOrBlocked(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        host.update(ann, host.open(ann), "Hers");
        host.forgetEvents();

        host.kring().following().block(ann, TestHost.id(bob));
        host.kring().following().mute(ann, Subject.person(TestHost.id(bob)), null);

        assertThat(host.events().all()).isEmpty();
    }
}
