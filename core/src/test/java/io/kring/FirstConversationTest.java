package io.kring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The thin path through everything. */
class FirstConversationTest {
    private final List<DomainEvent> received = new ArrayList<>();

    private final EventSubscriber listener = new EventSubscriber() {
        @Override
        public String name() {
            return "listener";
        }

        @Override
        public String purpose() {
            return "to see events arrive";
        }

        @Override
        public void receive(DomainEvent event) {
            received.add(event);
        }
    };

    @Test
    void twoPeopleTalkAndEverythingFollows() {
        try (Kring kring = Kring.builder()
                .storage(new InMemoryStorage())
                .people(PeopleDirectory.none())
                .subscriber(listener)
                .build()) {
            Actor ann = Actor.of("ann");
            Actor bob = Actor.of("bob");
            CommunityId tea = kring.communities()
                    .create(ann, CommunityDraft.open("Tea", "Better tea for all"))
                    .id();
            assertThat(kring.communities().join(bob, tea)).isEqualTo(JoinOutcome.JOINED);

            PostId post = kring.posts()
                    .publish(ann, PostDraft.question(tea, "Which tea?", "Anyone for #Oolong, @bob?"))
                    .id()
                    .orElseThrow();
            CommentId answer = kring.posts()
                    .comment(bob, post, CommentDraft.answer("Yes, *please*."))
                    .id()
                    .orElseThrow();
            kring.reactions().add(bob, post, "like");
            kring.reactions().add(ann, answer, "thanks");
            kring.posts().accept(ann, answer);

            var page = kring.feeds().read(bob, FeedQuery.home());
            assertThat(page.entries()).hasSize(1);
            var entry = page.entries().get(0).post();
            assertThat(entry.comments()).isEqualTo(1);
            assertThat(entry.reactions()).containsExactly(java.util.Map.entry("like", 1));
            assertThat(entry.own()).containsExactly("like");
            assertThat(entry.accepted()).contains(answer);
            assertThat(kring.feeds().read(bob, FeedQuery.topic("#OOLONG")).entries())
                    .hasSize(1);
            assertThat(kring.feeds()
                            .read(bob, FeedQuery.home().onlyUnanswered())
                            .entries())
                    .isEmpty();
            var thread = kring.posts().thread(ann, post, PageRequest.first(20)).orElseThrow();
            assertThat(thread.comments().items()).singleElement().satisfies(comment -> assertThat(comment.accepted())
                    .isTrue());

            kring.deliverPending(100);
            assertThat(received)
                    .extracting(DomainEvent::type)
                    .containsExactly(
                            EventType.COMMUNITY_CREATED,
                            EventType.MEMBERSHIP_CHANGED,
                            EventType.POST_PUBLISHED,
                            EventType.COMMENT_PUBLISHED,
                            EventType.REACTION_ADDED,
                            EventType.REACTION_ADDED,
                            EventType.ANSWER_ACCEPTED);
            assertThat(kring.health().good()).isTrue();
        }
    }
}
