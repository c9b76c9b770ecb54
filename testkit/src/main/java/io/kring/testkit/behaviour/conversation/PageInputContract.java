package io.kring.testkit.behaviour.conversation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.Refusals.violationsOf;
import static io.kring.testkit.behaviour.conversation.PageConversationContract.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.PageAudience;
import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageRef;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nonsense about pages is refused with codes, and nothing is done. */
public interface PageInputContract extends KringContract {
    @TestFactory
    default Stream<DynamicTest> whatIsNoUriIsRefused(TestHost host) {
        return Stream.of("", " ", "not a uri", "http://[", "a\u0000b", "\uD800", "%zz", "https://x.example/a b")
                .map(uri -> DynamicTest.dynamicTest(
                        "'" + uri.codePoints().boxed().toList() + "'", () -> isRefused(uri, host)));
    }

    private static void isRefused(String uri, TestHost host) {
        Actor ann = host.person("Ann");
        PageRef page = PageRef.of(uri, "Title", PageAudience.everyone());

        assertThat(violationOf(() -> host.kring().pages().conversation(ann, page)))
                .isEqualTo("uri.invalid");
        assertThat(violationOf(() -> host.kring().pages().comment(ann, page, CommentDraft.of("Hi"))))
                .isEqualTo("uri.invalid");
        assertThat(violationsOf(() -> host.kring().pages().counts(ann, List.of("/ok", uri))))
                .containsExactly("uris[1] uri.invalid");
        assertThat(violationsOf(() -> host.kring().pages().moved(uri, uri)))
                .containsExactly("from uri.invalid", "to uri.invalid");
        assertThat(violationOf(() -> host.kring().pages().vanished(uri))).isEqualTo("uri.invalid");
    }

    @Test
    default void aLongUriIsKeptUpToItsLimit(TestHost host) {
        Actor ann = host.person("Ann");
        String longest = "/" + "a".repeat(1_999);
        String almost = "/" + "a".repeat(1_998) + "b";

        host.kring().pages().comment(ann, PageRef.of(longest, "Long", PageAudience.everyone()), CommentDraft.of("Hi"));

        assertThat(host.kring().pages().counts(ann, List.of(longest))).containsValue(1);
        assertThat(host.kring().pages().counts(ann, List.of(almost))).containsValue(0);
        assertThat(violationOf(() -> host.kring().pages().counts(ann, List.of(longest + "a"))))
                .isEqualTo("uri.invalid");
    }

    @Test
    default void moreThanTwoThousandPagesAreTooMany(TestHost host) {
        Actor ann = host.person("Ann");

        assertThat(violationOf(() -> host.kring().pages().counts(ann, Collections.nCopies(2_001, "/a"))))
                .isEqualTo("uris.many");
        assertThat(host.kring().pages().counts(ann, List.of())).isEmpty();
    }

    @Test
    default void everythingWrongWithAPageIsSaidAtOnce(TestHost host) {
        PageRef page = PageRef.of("not a uri", " ", PageAudience.everyone());

        assertThat(violationsOf(() -> host.kring().pages().put(page)))
                .containsExactlyInAnyOrder("title text.blank", "uri uri.invalid");
    }

    @Test
    default void aLabelIsPlain() {
        for (String label : List.of("", "a,b", ",5,", "two words", "@x", "-", "a\nb")) {
            assertThat(violationOf(() -> PageAudience.label(label))).isEqualTo("audience.label");
        }
    }

    @Test
    default void anOutcomeSaysBoth(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef page = NEWS.ownedBy(TestHost.id(ann));

        assertThat(violationsOf(() -> host.kring().pages().closeLoop(ann, page, LoopOutcome.of(" ", ""))))
                .containsExactly("did text.blank", "heard text.blank");
    }

    @Test
    default void aHostWhoseUrisFailHasNoPages(TestHost host) {
        host.with(builder -> builder.pageUris(uri -> {
            throw new IllegalStateException("broken");
        }));
        Actor ann = host.person("Ann");

        assertThat(violationOf(() -> host.kring().pages().conversation(ann, NEWS)))
                .isEqualTo("uri.invalid");
    }

    @Test
    default void theAnonymousActorDoesNothingOnPages(TestHost host) {
        assertThat(codeOf(() -> host.kring().pages().comment(Actor.anonymous(), NEWS, CommentDraft.of("Hi"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.kring().pages().react(Actor.anonymous(), NEWS, "like")))
                .isEqualTo("action.not-allowed");
    }
}
