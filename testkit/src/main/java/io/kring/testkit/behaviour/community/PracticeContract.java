package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.PageAudience;
import io.kring.community.CommunityDraft;
import io.kring.conversation.PageRef;
import io.kring.event.EventType;
import io.kring.event.ParkedEvent;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.moderation.Verdict;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.testkit.ReceivedEvents;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A practice community: found by its members, and emptied after 30 days (P16). */
public interface PracticeContract extends KringContract {
    @Test
    default void aConversationGoes30DaysAfterItsPostWasPublishedWithAllThatIsInIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId trial = practice(host, ann, bob);
        CommunityId tea = host.open(ann);
        PostId kept = host.publish(ann, PostDraft.update(tea, "Real #tea").attaching(file("/both")));
        PostId post = host.publish(
                bob, PostDraft.question(trial, "Try?", "A trial #tea").attaching(file("/both"), file("/mine")));
        host.clock().move(Duration.ofHours(1));
        host.posts().edit(bob, post, Edit.of(host.post(bob, post), "Another trial #tea"));
        CommentId answer = host.answer(ann, post, "An answer");
        host.posts().accept(bob, answer);
        host.reactions().add(ann, post, "like");
        host.reactions().add(bob, answer, "thanks");
        host.posts().pin(ann, post, new Pin(Pin.Kind.PINNED, Optional.empty()));
        host.posts().withdraw(ann, host.comment(ann, answer, "Oops"));
        host.clock().move(Duration.ofDays(29));
        CommentId fresh = host.comment(ann, post, "A fresh one");
        host.deliver();
        assertThat(host.posts().find(bob, post)).isPresent();

        host.passing(Duration.ofDays(1));

        assertThat(host.posts().find(bob, post)).isEmpty();
        assertThat(host.posts().thread(bob, post, PageRequest.first(9))).isEmpty();
        assertThat(host.posts().findComment(ann, fresh)).isEmpty();
        assertThat(codeOf(() -> host.posts().comment(ann, post, CommentDraft.of("More"))))
                .isEqualTo("post.not-found");
        assertThat(codeOf(() -> host.reactions().add(ann, answer, "like"))).isEqualTo("comment.not-found");
        assertThat(host.posts().revisions(bob, post)).isEmpty();
        FeedPage feed = host.feeds().read(ann, FeedQuery.community(trial));
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.pinned()).isEmpty();
        assertThat(shown(host, bob, FeedQuery.topic("tea"))).containsExactly(kept);
        assertThat(host.posts().mayRead(bob, "/mine")).isFalse();
        assertThat(host.posts().mayRead(bob, "/both")).isTrue();
        for (int i = 0; i < 5; i++) {
            PostId next = host.update(bob, trial, "Next " + i);
            assertThat(host.posts()
                            .pin(ann, next, new Pin(Pin.Kind.PINNED, Optional.empty()))
                            .name())
                    .isEqualTo("PINNED");
        }
    }

    @Test
    default void whatWasNeverPublishedGoes30DaysAfterItWasWrittenAndWhatIsScheduledStays(TestHost host) {
        host.with(builder ->
                builder.moderation(submission -> submission.markdown().contains("hold")
                        ? Verdict.of(Verdict.Level.HOLD, "rule", "because")
                        : Verdict.noOpinion()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId trial = practice(host, ann, bob);
        PostId draft = host.posts().saveDraft(bob, PostDraft.update(trial, "Draft"));
        PostId held = host.publish(bob, PostDraft.update(trial, "hold"));
        PostId released = host.publish(bob, PostDraft.update(trial, "hold on"));
        PostId scheduled = host.publish(
                bob,
                PostDraft.update(trial, "Later")
                        .publishedAt(host.clock().instant().plus(Duration.ofDays(40))));
        host.passing(Duration.ofDays(20));
        host.kring().moderation().release(ann, released, 1);

        host.passing(Duration.ofDays(11));

        assertThat(host.posts().find(bob, draft)).isEmpty();
        assertThat(host.posts().find(bob, held)).isEmpty();
        assertThat(host.posts().find(bob, released)).isPresent();
        assertThat(host.posts().find(bob, scheduled)).isPresent();

        host.passing(Duration.ofDays(20));
        assertThat(host.posts().find(bob, released)).isEmpty();
        assertThat(host.posts().find(ann, scheduled)).isPresent();
        host.passing(Duration.ofDays(30));
        assertThat(host.posts().find(ann, scheduled)).isEmpty();
    }

    @Test
    default void whatIsSaidOnAPageOfTheHostAndWhatIsMovedOutStays(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId trial = practice(host, ann);
        CommunityId tea = host.open(ann);
        PageRef page = PageRef.of("/help", "Help", PageAudience.community(trial));
        host.kring().pages().comment(ann, page, CommentDraft.of("How?"));
        PostId good = host.update(ann, trial, "Worth keeping");
        PostId real = host.update(ann, tea, "Not to be lost");
        host.posts().move(ann, good, tea);

        assertThat(codeOf(() -> host.posts().move(ann, real, trial))).isEqualTo("action.not-allowed");
        host.passing(Duration.ofDays(31));

        assertThat(host.posts().find(ann, good)).isPresent();
        assertThat(host.posts().find(ann, real)).isPresent();
        assertThat(host.kring().pages().conversation(ann, page).orElseThrow().comments())
                .isEqualTo(1);
    }

    @Test
    default void membersAreToldThatItGoesBeforeTheyWrite(TestHost host) {
        Actor ann = host.person("Ann");
        host.people().put(Person.named("nel", "Nel"));
        CommunityId trial = practice(host, ann);
        CommunityId tea = host.open(ann);

        assertThat(host.posts().audience(ann, trial).words())
                .endsWith("; this is for practice, and goes after 30 days");
        assertThat(host.posts().audience(ann, tea).words()).doesNotContain("practice");
        assertThat(host.community(ann, trial).practice()).isTrue();
    }

    @Test
    default void anEventTellsThatItWentAndWhoReceivesOlderOnesFindsNothing(TestHost host) {
        ReceivedEvents late = ReceivedEvents.inside("late");
        host.with(builder -> builder.subscriber(late));
        Actor ann = host.person("Ann");
        CommunityId trial = practice(host, ann);
        PostId post = host.update(ann, trial, "A trial");
        host.passing(Duration.ofDays(20));
        late.failOn(event -> true);
        CommentId comment = host.comment(ann, post, "On it");
        for (int i = 0; i < 12; i++) {
            host.passing(Duration.ofMinutes(5));
        }
        List<ParkedEvent> parked = host.kring().events().parked(50);
        late.failOn(event -> false);
        late.clear();

        host.passing(Duration.ofDays(11));
        parked.forEach(each -> host.kring().events().retry("late", each.event().id()));
        host.passing(Duration.ofHours(1));

        assertThat(late.of(EventType.COMMENT_PUBLISHED))
                .singleElement()
                .satisfies(event -> assertThat(event.fact("comment")).contains(comment.toString()));
        assertThat(host.posts().findComment(ann, comment)).isEmpty();
        assertThat(late.of(EventType.POST_EMPTIED)).singleElement().satisfies(event -> {
            assertThat(event.conversation()).isEqualTo(post.toString());
            assertThat(event.facts())
                    .containsOnly(
                            java.util.Map.entry("community", trial.toString()), java.util.Map.entry("kind", "update"));
            assertThat(event.by()).isEmpty();
        });
        assertThat(host.posts().find(ann, post)).isEmpty();
    }

    @Test
    default void walkingThroughPagesWhileItIsEmptiedSkipsNothingElse(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId trial = practice(host, ann, bob);
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        List<PostId> staying = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            host.update(ann, trial, "Trial " + i);
            staying.add(0, host.update(ann, tea, "Real " + i));
        }
        FeedQuery home = FeedQuery.home().first(3);
        Cursor oldest = host.feeds().read(bob, FeedQuery.home()).newest().orElseThrow();
        FeedPage page = host.feeds().read(bob, home);
        List<PostId> seen = new ArrayList<>(ids(page));
        host.passing(Duration.ofDays(30).plusHours(1));
        PostId fresh = host.update(ann, tea, "Fresh");

        while (page.next().isPresent()) {
            page = host.feeds().read(bob, home.after(page.next().get()));
            seen.addAll(ids(page));
        }

        assertThat(seen).containsAll(staying).doesNotHaveDuplicates().doesNotContain(fresh);
        assertThat(host.feeds().newSince(bob, FeedQuery.home(), oldest, 50)).isEqualTo(1);
        host.feeds().markRead(bob, FeedQuery.home(), oldest);
        assertThat(shown(host, bob, FeedQuery.home())).hasSize(7);
    }

    @Test
    default void outsidersFindWhatIsSaidThereInItsOwnFeedAloneOrWhenTheyFollowIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor out = host.person("Out");
        CommunityId trial = practice(host, ann, bob);
        PostId post = host.update(bob, trial, "A trial #tea");
        CommentId comment = host.comment(bob, post, "And #tea again");
        for (Actor each : List.of(ann, out)) {
            host.kring().following().follow(each, Subject.person(TestHost.id(bob)));
            host.kring().following().follow(each, Subject.topic("tea"));
        }
        List<FeedQuery> lists =
                List.of(FeedQuery.topic("tea"), FeedQuery.person(TestHost.id(bob)), FeedQuery.following());

        for (FeedQuery list : lists) {
            assertThat(host.feeds().read(ann, list).entries()).as("%s", list).hasSize(2);
            assertThat(host.feeds().read(out, list).entries()).as("%s", list).isEmpty();
        }
        assertThat(shown(host, ann, FeedQuery.home())).containsExactly(post);
        assertThat(shown(host, out, FeedQuery.home())).isEmpty();
        assertThat(shown(host, out, FeedQuery.community(trial))).containsExactly(post);
        assertThat(host.posts().find(out, post)).isPresent();
        assertThat(host.posts().findComment(out, comment)).isPresent();

        host.kring().following().follow(out, Subject.community(trial));
        assertThat(shown(host, out, FeedQuery.home())).containsExactly(post);
        assertThat(host.feeds().read(out, FeedQuery.topic("tea")).entries()).isEmpty();
        host.communities().join(out, trial);
        assertThat(host.feeds().read(out, FeedQuery.topic("tea")).entries()).hasSize(2);
    }

    private static CommunityId practice(TestHost host, Actor manager, Actor... members) {
        CommunityId trial = host.create(
                manager, CommunityDraft.open(host.name(), "To try things out").asPractice());
        host.add(manager, trial, members);
        return trial;
    }

    private static Attachment file(String uri) {
        return new Attachment(uri, "file", "text/plain", 1);
    }

    private static List<PostId> shown(TestHost host, Actor actor, FeedQuery query) {
        return ids(host.feeds().read(actor, query));
    }

    private static List<PostId> ids(FeedPage page) {
        return page.entries().stream().map(entry -> entry.post().id()).toList();
    }
}
