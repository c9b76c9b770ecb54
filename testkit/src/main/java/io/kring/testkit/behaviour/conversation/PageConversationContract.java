package io.kring.testkit.behaviour.conversation;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.PageAudience;
import io.kring.conversation.PageConversation;
import io.kring.conversation.PageRef;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.CommentDraft;
import io.kring.post.Post;
import io.kring.post.PostKind;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any page of the host carries comments and reactions (P18). */
public interface PageConversationContract extends KringContract {
    /** A news item that everybody reads. */
    PageRef NEWS = PageRef.of("https://intranet.example/news/12", "New depot in Ede", PageAudience.everyone());

    @Test
    default void aPageNobodyTalkedAboutHasAnEmptyConversationAndNothingIsKeptOfIt(TestHost host) {
        Actor ann = host.person("Ann");
        host.forgetEvents();

        PageConversation empty = host.kring().pages().conversation(ann, NEWS).orElseThrow();

        assertThat(empty.thread()).isEmpty();
        assertThat(empty.comments()).isZero();
        assertThat(empty.open()).isTrue();
        assertThat(empty.title()).isEqualTo("New depot in Ede");
        assertThat(host.events().all()).isEmpty();
    }

    @Test
    default void commentsAndReactionsOnAPageAreSeenThere(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");

        CommentId comment = commented(host, ann, NEWS, "At last! #depot");
        host.kring().pages().react(bob, NEWS, "like");

        PageConversation conversation =
                host.kring().pages().conversation(bob, NEWS).orElseThrow();
        Post post = conversation.thread().orElseThrow().post();
        assertThat(conversation.comments()).isEqualTo(1);
        assertThat(conversation.thread().orElseThrow().comments().items())
                .extracting(Comment::id)
                .containsExactly(comment);
        assertThat(post.reactions()).isEqualTo(Map.of("like", 1));
        assertThat(post.kind()).isEqualTo("page");
        assertThat(post.title()).contains("New depot in Ede");
        assertThat(post.details(PostKind.PAGE)).contains("https://intranet.example/news/12");
        assertThat(post.author()).isEmpty();
    }

    @Test
    default void theConversationIsAPostLikeAnyOther(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.kring().pages().put(NEWS);

        CommentId comment = host.comment(ann, post, "First");
        CommentId reply = host.comment(ann, comment, "And a reply");
        host.reactions().add(ann, comment, "like");

        assertThat(host.thread(ann, post)).extracting(Comment::id).containsExactly(comment, reply);
        assertThat(host.post(ann, post).comments()).isEqualTo(2);
    }

    @Test
    default void thePageIsInNoFeedAndItsCommentsAreInThoseOfTheirAuthorAndHashtag(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        host.kring().following().follow(bob, io.kring.feed.Subject.person(TestHost.id(ann)));
        CommentId comment = commented(host, ann, NEWS, "At last! #depot");

        assertThat(host.feeds().read(bob, FeedQuery.home()).entries()).isEmpty();
        for (FeedQuery feed :
                List.of(FeedQuery.person(TestHost.id(ann)), FeedQuery.topic("depot"), FeedQuery.following())) {
            assertThat(host.feeds().read(bob, feed).entries())
                    .as(feed.toString())
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.comment().orElseThrow().id()).isEqualTo(comment));
        }
    }

    @Test
    default void thePlaceOfAPageIsNoCommunity(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef owned = NEWS.ownedBy(TestHost.id(ann));
        PostId post = host.kring().pages().put(owned);
        var place = host.post(ann, post).community();

        assertThat(host.communities().find(ann, place)).isEmpty();
        assertThat(host.communities()
                        .discover(ann, io.kring.community.CommunityQuery.all(), io.kring.page.PageRequest.first(20))
                        .items())
                .isEmpty();
        assertThat(codeOf(() -> host.communities().join(ann, place))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.communities().archive(ann, place))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.update(ann, place, "Not here"))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.posts().audience(ann, place))).isEqualTo("community.not-found");
    }

    @Test
    default void theTextOfThePageIsNobodysToChange(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.kring().pages().put(NEWS.ownedBy(TestHost.id(ann)));
        var elsewhere = host.open(ann);

        assertThat(codeOf(() -> host.posts().withdraw(ann, post))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().move(ann, post, elsewhere))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.kring().moderation().remove(ann, post, "No")))
                .isEqualTo("action.not-allowed");
        assertThat(host.post(ann, post).title()).contains("New depot in Ede");
    }

    @Test
    default void theOwnerOfAPageModeratesItsConversation(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PageRef page = NEWS.ownedBy(TestHost.id(ann));
        CommentId comment = commented(host, bob, page, "Rude");

        host.kring().moderation().remove(ann, comment, "Rude");

        assertThat(host.kring().pages().conversation(bob, page).orElseThrow().comments())
                .isZero();
        assertThat(host.kring()
                        .pages()
                        .conversation(ann, page)
                        .orElseThrow()
                        .owner()
                        .orElseThrow()
                        .id())
                .isEqualTo(TestHost.id(ann));
    }

    @Test
    default void aNewOwnerTakesThePlaceOfTheOneBefore(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cas = host.person("Cas");
        commented(host, cas, NEWS.ownedBy(TestHost.id(ann)), "One");
        CommentId comment = commented(host, cas, NEWS.ownedBy(TestHost.id(bob)), "Two");

        assertThat(codeOf(() -> host.kring().moderation().remove(ann, comment, "No")))
                .isEqualTo("action.not-allowed");
        host.kring().moderation().remove(bob, comment, "Yes");

        assertThat(host.kring().pages().conversation(cas, NEWS).orElseThrow().comments())
                .isEqualTo(1);
    }

    @Test
    default void theSameKeyCommentsOnce(TestHost host) {
        Actor ann = host.person("Ann").once("form-1");

        CommentId first = commented(host, ann, NEWS, "Once");

        assertThat(commented(host, ann, NEWS, "Once")).isEqualTo(first);
        assertThat(host.kring().pages().conversation(ann, NEWS).orElseThrow().comments())
                .isEqualTo(1);
    }

    @Test
    default void everyChangeIsAnEventInTheConversation(TestHost host) {
        Actor ann = host.person("Ann");
        host.forgetEvents();

        PostId post = host.kring().pages().put(NEWS);
        host.kring().pages().put(PageRef.of(NEWS.uri(), "New depot in Ede opens", PageAudience.everyone()));
        host.comment(ann, post, "Hello");

        assertThat(host.events().all())
                .extracting(event -> event.type() + " " + event.conversation())
                .contains(EventType.PAGE_ADDED + " " + post, EventType.PAGE_CHANGED + " " + post)
                .contains(EventType.COMMENT_PUBLISHED + " " + post);
        assertThat(host.post(ann, post).title()).contains("New depot in Ede opens");
    }

    /** The comment that comes of this. */
    static CommentId commented(TestHost host, Actor author, PageRef page, String markdown) {
        PublishOutcome<CommentId> outcome = host.kring().pages().comment(author, page, CommentDraft.of(markdown));
        return outcome.id().orElseThrow();
    }
}
