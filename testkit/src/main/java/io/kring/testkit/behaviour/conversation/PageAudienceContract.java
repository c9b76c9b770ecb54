package io.kring.testkit.behaviour.conversation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.behaviour.conversation.PageConversationContract.commented;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Decision;
import io.kring.access.PageAudience;
import io.kring.access.ReadScope;
import io.kring.conversation.PageRef;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonStatus;
import io.kring.post.CommentDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An audience label or a community decides who sees the conversation of a page. */
public interface PageAudienceContract extends KringContract {
    @Test
    default void aLabelThatTheHostGivesOpensTheConversation(TestHost host) {
        host.with(builder -> builder.access(labelling("works-council", "ann")));
        Actor ann = host.person("Ann");
        Actor out = host.person("Out");
        PageRef page = PageRef.of("/council/minutes", "Minutes", PageAudience.label("works-council"));
        commented(host, ann, page, "Read them");

        assertThat(host.kring().pages().conversation(ann, page)).isPresent();
        assertThat(host.kring().pages().conversation(out, page)).isEmpty();
        assertThat(codeOf(() -> commented(host, out, page, "Me too"))).isEqualTo("page.not-found");
        assertThat(host.kring().pages().counts(out, List.of(page.uri()))).isEqualTo(Map.of(page.uri(), 0));
    }

    @Test
    default void whoMayNotReadAPageStartsNoConversationOnIt(TestHost host) {
        Actor out = host.person("Out");
        PageRef page = PageRef.of("/board/plans", "Plans", PageAudience.label("board"));
        host.forgetEvents();

        assertThat(codeOf(() -> commented(host, out, page, "Secret?"))).isEqualTo("page.not-found");
        assertThat(codeOf(() -> host.kring().pages().react(out, page, "like"))).isEqualTo("page.not-found");
        assertThat(host.kring().pages().conversation(out, page)).isEmpty();
        assertThat(host.events().all()).isEmpty();
    }

    @Test
    default void whoReadsTheCommunityReadsThePage(TestHost host) {
        Actor ann = host.person("Ann");
        Actor out = host.person("Out");
        CommunityId closed = host.closed(ann);
        PageRef page = PageRef.of("/projects/7", "Project 7", PageAudience.community(closed));

        commented(host, ann, page, "Plan is there");

        assertThat(host.kring().pages().conversation(ann, page).orElseThrow().comments())
                .isEqualTo(1);
        assertThat(host.kring().pages().conversation(out, page)).isEmpty();
        host.add(ann, closed, out);
        assertThat(host.kring().pages().conversation(out, page)).isPresent();
        host.communities().leave(out, closed);
        assertThat(host.kring().pages().conversation(out, page)).isEmpty();
    }

    @Test
    default void guestsAndThoseWhoLeftAreNotEveryone(TestHost host) {
        Actor ann = host.person("Ann");
        Actor gus = host.person("Gus");
        PageRef page = PageConversationContract.NEWS;
        PostId post = host.kring().pages().put(page);
        commented(host, ann, page, "Hello");
        assertThat(host.kring().pages().conversation(gus, page)).isPresent();

        for (PersonStatus status : List.of(PersonStatus.GUEST, PersonStatus.DEPARTED)) {
            host.people().put(Person.named("gus", "Gus").withHandle("gus").withStatus(status));
            host.kring().people().refresh(List.of(TestHost.id(gus)));

            assertThat(host.kring().pages().conversation(gus, page))
                    .as("%s", status)
                    .isEmpty();
            assertThat(host.posts().find(gus, post)).as("%s", status).isEmpty();
        }
        assertThat(host.kring().pages().conversation(Actor.anonymous(), page)).isEmpty();
    }

    @Test
    default void aChangedAudienceHoldsAtOnceInEveryChannel(TestHost host) {
        host.with(builder -> builder.access(labelling("board", "ann")));
        Actor ann = host.person("Ann");
        Actor out = host.person("Out");
        PageRef page = PageConversationContract.NEWS;
        PostId post = host.kring().pages().put(page);
        commented(host, out, page, "Mine");

        PageRef narrow = PageRef.of(page.uri(), page.title(), PageAudience.label("board"));
        assertThat(host.kring().pages().conversation(out, narrow)).isEmpty();
        assertThat(host.posts().find(out, post)).isEmpty();
        assertThat(host.kring().pages().conversation(ann, narrow).orElseThrow().comments())
                .isEqualTo(1);

        CommunityId closed = host.closed(out);
        host.kring().pages().put(PageRef.of(page.uri(), page.title(), PageAudience.community(closed)));
        assertThat(host.posts().find(ann, post)).isEmpty();
        assertThat(host.posts().find(out, post)).isPresent();

        host.kring().pages().put(page);
        assertThat(host.posts().find(ann, post)).isPresent();
        assertThat(host.posts().find(host.person("Eve"), post)).isPresent();
    }

    @Test
    default void aCommunityThatIsNotThereDecidesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef page = PageRef.of("/x", "X", PageAudience.community(new CommunityId(77)));

        assertThat(codeOf(() -> host.kring().pages().put(page))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.kring().pages().comment(ann, page, CommentDraft.of("Hi"))))
                .isEqualTo("page.not-found");
    }

    /** A policy that gives these people a label. */
    static AccessPolicy labelling(String label, String... people) {
        Set<String> named = Set.of(people);
        return new AccessPolicy() {
            @Override
            public Decision decide(Actor actor, AccessRequest request) {
                return Decision.DEFAULT;
            }

            @Override
            public ReadScope reading(Actor actor) {
                return actor.person()
                        .map(id -> named.contains(id.value())
                                ? ReadScope.standard().withAudiences(Set.of(label))
                                : ReadScope.standard())
                        .orElse(ReadScope.nothing());
            }
        };
    }
}
