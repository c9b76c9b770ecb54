package io.kring.testkit.behaviour.feed;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.behaviour.feed.Contents.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.community.CommunityDraft;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Following people, topics and communities. */
public interface FollowingContract extends KringContract {
    @Test
    default void whatOneFollowsIsListedInTheOrderOfFollowingPageByPage(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        Following following = host.kring().following();

        following.follow(bob, Subject.topic("#Tea"));
        following.follow(bob, Subject.community(tea));
        following.follow(bob, Subject.person(TestHost.id(ann)));
        following.follow(bob, Subject.topic("tea"));

        Page<Subject> first = following.followed(bob, PageRequest.first(2));
        Page<Subject> second =
                following.followed(bob, PageRequest.first(2).after(first.next().orElseThrow()));
        assertThat(first.items()).containsExactly(Subject.topic("tea"), Subject.community(tea));
        assertThat(second.items()).containsExactly(Subject.person(TestHost.id(ann)));
        assertThat(second.next()).isEmpty();
        assertThat(following.followed(ann, PageRequest.first(2)).items()).isEmpty();

        following.unfollow(bob, Subject.community(tea));

        assertThat(following.followed(bob, PageRequest.first(5)).items())
                .containsExactly(Subject.topic("tea"), Subject.person(TestHost.id(ann)));
    }

    @Test
    default void aCommunityThatOneMayNotSeeIsFollowedAsLittleAsOneThatDoesNotExist(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId secret = host.create(ann, CommunityDraft.secret("Works council", "Say"));
        CommunityId absent = new CommunityId(1);
        Following following = host.kring().following();

        assertThat(codeOf(() -> following.follow(bob, Subject.community(secret))))
                .isEqualTo("community.not-found")
                .isEqualTo(codeOf(() -> following.follow(bob, Subject.community(absent))));
        following.follow(ann, Subject.community(secret));
        assertThat(following.followed(ann, PageRequest.first(5)).items()).containsExactly(Subject.community(secret));
    }

    @Test
    default void aFollowedCommunityThatOneMayNoLongerReadGivesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.kring().following().follow(bob, Subject.community(tea));
        host.update(ann, tea, "To all");
        assertThat(shown(host, bob, FeedQuery.home())).hasSize(1);

        host.communities().ban(ann, tea, TestHost.id(bob));

        assertThat(shown(host, bob, FeedQuery.home())).isEmpty();
        assertThat(host.kring().following().followed(bob, PageRequest.first(5)).items())
                .isEmpty();
    }

    @Test
    default void nobodyFollowsThemselvesOrSomebodyUnknown(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Following following = host.kring().following();

        assertThat(violationOf(() -> following.follow(bob, Subject.person(TestHost.id(bob)))))
                .isEqualTo("subject.self");
        assertThat(codeOf(() -> following.follow(bob, Subject.person(new PersonId("nobody")))))
                .isEqualTo("person.not-found");
        assertThat(codeOf(() -> following.follow(Actor.anonymous(), Subject.topic("tea"))))
                .isEqualTo("action.not-allowed");
        following.follow(bob, Subject.person(TestHost.id(ann)));
        assertThat(following.followed(bob, PageRequest.first(5)).items())
                .containsExactly(Subject.person(TestHost.id(ann)));
    }

    @Test
    default void followingIsToldByAnEventThatNamesNoTopic(TestHost host) {
        Actor bob = host.person("Bob");
        host.kring().following().follow(bob, Subject.topic("privacy"));
        host.kring().following().unfollow(bob, Subject.topic("privacy"));

        assertThat(host.events().typesInOrder()).containsExactly(EventType.FOLLOWED, EventType.UNFOLLOWED);
        assertThat(host.events().all().toString()).doesNotContain("privacy");
    }

    @Test
    default void followingAPersonIsToldWithWhoFollowsWhom(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        host.kring().following().follow(bob, Subject.person(TestHost.id(ann)));

        assertThat(host.events().all()).singleElement().satisfies(event -> {
            assertThat(event.by()).contains(TestHost.id(bob));
            assertThat(event.about()).contains(TestHost.id(ann));
            assertThat(event.fact("what")).contains("person");
        });
    }

    @Test
    default void whoHasLeftIsInNoListAndMayStillBeUnfollowedUnmutedAndUnblocked(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Subject.OfPerson left = new Subject.OfPerson(TestHost.id(ann));
        Following following = host.kring().following();
        following.follow(bob, left);
        following.mute(bob, left, null);
        following.block(bob, left.id());

        host.people().forget(left.id());
        host.kring().people().refresh(List.of(left.id()));

        assertThat(following.followed(bob, PageRequest.first(5)).items()).isEmpty();
        assertThat(following.blocked(bob, PageRequest.first(5)).items()).isEmpty();
        following.unfollow(bob, left);
        following.unmute(bob, left);
        following.unblock(bob, left.id());
        assertThat(host.events().of(EventType.UNFOLLOWED)).hasSize(1);
    }

    @Test
    default void takingSomethingBackFromNobodyChangesNothing(TestHost host) {
        Actor bob = host.person("Bob");
        Subject nobody = Subject.person(new PersonId("nobody"));
        Following following = host.kring().following();

        following.unfollow(bob, nobody);
        following.unmute(bob, nobody);
        following.unblock(bob, new PersonId("nobody"));

        assertThat(host.events().all()).isEmpty();
        assertThat(codeOf(() -> following.follow(bob, nobody))).isEqualTo("person.not-found");
    }
}
