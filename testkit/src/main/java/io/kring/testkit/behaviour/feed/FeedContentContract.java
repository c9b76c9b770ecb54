package io.kring.testkit.behaviour.feed;

import static io.kring.testkit.behaviour.feed.Contents.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.access.CommunityKind;
import io.kring.community.CommunityDraft;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedQuery;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonStatus;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each feed holds. */
public interface FeedContentContract extends KringContract {
    @Test
    default void homeHoldsPostsOfOnesCommunitiesAndOfFollowedOnes(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId joined = host.closed(ann);
        CommunityId followed = host.open(ann);
        CommunityId other = host.open(ann);
        host.add(ann, joined, bob);
        host.kring().following().follow(bob, Subject.community(followed));
        PostId one = host.update(ann, joined, "One");
        PostId two = host.update(ann, followed, "Two");
        host.update(ann, other, "Three");
        host.comment(ann, one, "No comments at home");

        assertThat(shown(host, bob, FeedQuery.home())).containsExactly(two, one);
    }

    @Test
    default void homeHoldsPostsOfFollowedPeopleAndHashtagsInOpenCommunitiesEachOnce(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.open(ann);
        CommunityId closed = host.closed(ann);
        Following following = host.kring().following();
        following.follow(bob, Subject.person(TestHost.id(ann)));
        following.follow(bob, Subject.topic("#Tea"));
        following.follow(bob, Subject.community(open));
        PostId both = host.update(ann, open, "#tea");
        host.update(ann, closed, "#tea in secret");

        assertThat(shown(host, bob, FeedQuery.home())).containsExactly(both);

        host.communities().changeKind(ann, open, CommunityKind.CLOSED);

        assertThat(shown(host, bob, FeedQuery.home())).isEmpty();
    }

    @Test
    default void aPostThatIsThereSeveralTimesIsCountedOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "#tea");
        host.kring().reactions().add(bob, post, "like");
        host.comment(ann, post, "First");
        host.comment(ann, post, "Second");
        host.kring().following().follow(bob, Subject.person(TestHost.id(ann)));

        List<FeedEntry> entries = host.feeds().read(bob, FeedQuery.following()).entries();

        assertThat(entries).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.post().comments()).isEqualTo(2);
            assertThat(entry.post().reactions()).isEqualTo(Map.of("like", 1));
            assertThat(entry.post().own()).containsExactly("like");
            assertThat(entry.post().entities()).hasSize(1);
        });
    }

    @Test
    default void aPersonsFeedHoldsTheirPostsAndCommentsThatTheViewerMayRead(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.open(ann);
        CommunityId closed = host.closed(ann);
        PostId said = host.update(ann, open, "To all");
        PostId whispered = host.update(ann, closed, "To us");
        CommentId comment = host.comment(ann, said, "And more");
        host.comment(bob, said, "Not hers");

        assertThat(shown(host, bob, FeedQuery.person(TestHost.id(ann)))).containsExactly(comment, said);
        assertThat(shown(host, ann, FeedQuery.person(TestHost.id(ann)))).containsExactly(comment, whispered, said);
    }

    @Test
    default void aPersonSwitchesTheListOfTheirPostsOffForOthers(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "To all");
        FeedQuery query = FeedQuery.person(TestHost.id(ann));

        host.kring().people().hidePosts(ann, true);

        assertThat(shown(host, bob, query)).isEmpty();
        assertThat(shown(host, ann, query)).containsExactly(post);
        assertThat(host.posts().find(bob, post)).isPresent();

        host.kring().people().hidePosts(ann, false);

        assertThat(shown(host, bob, query)).containsExactly(post);
    }

    @Test
    default void aTopicHoldsPostsAndCommentsWithTheHashtagInAnyCase(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.open(ann);
        PostId post = host.update(ann, open, "#GroeneThee");
        CommentId comment = host.comment(bob, host.update(ann, open, "Text"), "#groenethee");
        host.update(ann, open, "#groene");
        host.update(ann, host.closed(ann), "#groenethee");

        for (String topic : List.of("groenethee", "#GROENETHEE", "＃groeneThee")) {
            assertThat(shown(host, bob, FeedQuery.topic(topic))).containsExactly(comment, post);
        }
    }

    @Test
    default void followingHoldsPostsAndCommentsOfThePeopleOneFollows(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId open = host.open(ann);
        host.kring().following().follow(bob, Subject.person(TestHost.id(cor)));
        host.add(ann, open, cor);
        PostId post = host.update(cor, open, "His");
        CommentId comment = host.comment(cor, host.update(ann, open, "Hers"), "His too");

        assertThat(shown(host, bob, FeedQuery.following())).containsExactly(comment, post);

        host.kring().following().unfollow(bob, Subject.person(TestHost.id(cor)));

        assertThat(shown(host, bob, FeedQuery.following())).isEmpty();
    }

    @Test
    default void archivedCommunitiesAreInNoFeedButTheirOwn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.kring().following().follow(bob, Subject.person(TestHost.id(ann)));
        PostId post = host.update(ann, tea, "#tea");
        List<FeedQuery> others = List.of(
                FeedQuery.home(), FeedQuery.topic("tea"), FeedQuery.following(), FeedQuery.person(TestHost.id(ann)));
        others.forEach(query -> assertThat(shown(host, bob, query)).containsExactly(post));

        host.communities().archive(ann, tea);

        others.forEach(query -> assertThat(shown(host, bob, query)).isEmpty());
        assertThat(shown(host, bob, FeedQuery.community(tea))).containsExactly(post);
    }

    @Test
    default void unansweredAreQuestionsWithoutAnAnswerBySomebodyElse(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId accepted = host.question(ann, tea);
        PostId answered = host.question(ann, tea);
        PostId talkedAbout = host.question(ann, tea);
        PostId ownAnswer = host.question(ann, tea);
        PostId untouched = host.question(ann, tea);
        host.update(ann, tea, "No question");
        host.posts().accept(ann, host.answer(ann, accepted, "Mine"));
        CommentId answer = host.answer(bob, answered, "Green");
        host.comment(bob, talkedAbout, "Good one");
        host.answer(ann, ownAnswer, "Perhaps");
        FeedQuery query = FeedQuery.community(tea).onlyUnanswered();

        assertThat(shown(host, bob, query)).containsExactly(untouched, ownAnswer, talkedAbout);

        host.posts().withdraw(bob, answer);

        assertThat(shown(host, bob, query)).containsExactly(untouched, ownAnswer, talkedAbout, answered);
    }

    @Test
    default void anEntryIsWholeEnoughToBeShown(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "Better tea"));
        PostId question = host.question(ann, tea);
        CommentId answer = host.answer(bob, question, "Green");
        host.posts().accept(ann, answer);
        host.reactions().add(bob, question, "thanks");
        host.kring().following().follow(bob, Subject.person(TestHost.id(ann)));

        FeedEntry entry = host.feeds().read(bob, FeedQuery.home()).entries().get(0);

        assertThat(entry.post()).isEqualTo(host.post(bob, question));
        assertThat(entry.post().communityName()).isEqualTo("Tea");
        assertThat(entry.post().author()).map(Person::name).contains("Ann");
        assertThat(entry.post().comments()).isEqualTo(1);
        assertThat(entry.post().reactions()).isEqualTo(Map.of("thanks", 1));
        assertThat(entry.post().own()).containsExactly("thanks");
        assertThat(entry.post().accepted()).contains(answer);

        FeedEntry his = host.feeds()
                .read(ann, FeedQuery.person(TestHost.id(bob)))
                .entries()
                .get(0);
        assertThat(his.comment()).contains(host.comment(ann, question, answer));
        assertThat(his.post().id()).isEqualTo(question);
    }

    @Test
    default void aFeedThatOneMayNotSeeIsEmptyAsOneThatDoesNotExist(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor gone = host.person("Gone");
        CommunityId site = host.closed(ann);
        CommunityId open = host.open(ann);
        host.update(ann, site, "To us");
        host.update(ann, open, "To all");
        host.people().change(TestHost.id(gone), card -> card.withStatus(PersonStatus.DEPARTED));

        assertThat(shown(host, bob, FeedQuery.community(site))).isEmpty();
        assertThat(shown(host, bob, FeedQuery.community(new CommunityId(1)))).isEmpty();
        assertThat(shown(host, gone, FeedQuery.community(open))).isEmpty();
        assertThat(shown(host, Actor.anonymous(), FeedQuery.community(open))).isEmpty();
        assertThat(shown(host, Actor.anonymous(), FeedQuery.home())).isEmpty();
        assertThat(shown(host, ann, FeedQuery.community(site))).hasSize(1);
    }
}
