package io.kring.testkit.behaviour.conversation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.behaviour.conversation.PageConversationContract.NEWS;
import static io.kring.testkit.behaviour.conversation.PageConversationContract.commented;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.PageAudience;
import io.kring.conversation.PageConversation;
import io.kring.conversation.PageMove;
import io.kring.conversation.PageRef;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.PostKind;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages move, vanish and return, and are found by any form of their URI. */
public interface PageLifeContract extends KringContract {
    @Test
    default void aPageThatMovesKeepsItsConversation(TestHost host) {
        Actor ann = host.person("Ann");
        commented(host, ann, NEWS, "Hello");
        PostId post = host.kring().pages().put(NEWS);

        assertThat(host.kring().pages().moved(NEWS.uri(), "/news/2026/depot")).isEqualTo(PageMove.MOVED);
        assertThat(host.kring().pages().moved("/news/2026/depot", "/archive/depot"))
                .isEqualTo(PageMove.MOVED);

        for (String uri : List.of(NEWS.uri(), "/news/2026/depot", "/archive/depot")) {
            PageRef page = PageRef.of(uri, NEWS.title(), NEWS.audience());
            PageConversation found =
                    host.kring().pages().conversation(ann, page).orElseThrow();
            assertThat(found.uri()).isEqualTo("/archive/depot");
            assertThat(found.comments()).as(uri).isEqualTo(1);
            assertThat(host.kring().pages().counts(ann, List.of(uri))).isEqualTo(Map.of(uri, 1));
        }
        assertThat(host.post(ann, post).details(PostKind.PAGE)).contains("/archive/depot");
    }

    @Test
    default void aPageDoesNotMoveOverAnother(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef other = PageRef.of("/other", "Other", PageAudience.everyone());
        commented(host, ann, NEWS, "Here");
        commented(host, ann, other, "There");

        assertThat(host.kring().pages().moved(NEWS.uri(), "/other")).isEqualTo(PageMove.TAKEN);
        assertThat(host.kring().pages().moved("/nowhere", "/other")).isEqualTo(PageMove.UNKNOWN);
        assertThat(host.kring().pages().moved(NEWS.uri(), NEWS.uri())).isEqualTo(PageMove.MOVED);
        assertThat(host.kring().pages().counts(ann, List.of(NEWS.uri(), "/other")))
                .isEqualTo(Map.of(NEWS.uri(), 1, "/other", 1));
    }

    @Test
    default void aPageThatVanishesClosesItsConversationUntilItReturns(TestHost host) {
        Actor ann = host.person("Ann");
        commented(host, ann, NEWS, "Hello");

        assertThat(host.kring().pages().vanished(NEWS.uri())).isTrue();
        assertThat(host.kring().pages().vanished(NEWS.uri())).isFalse();

        PageConversation closed = host.kring().pages().conversation(ann, NEWS).orElseThrow();
        assertThat(closed.open()).isFalse();
        assertThat(closed.comments()).isEqualTo(1);
        assertThat(codeOf(() -> commented(host, ann, NEWS, "Too late"))).isEqualTo("action.not-allowed");

        assertThat(host.kring().pages().returned(NEWS.uri())).isTrue();
        assertThat(host.kring().pages().returned(NEWS.uri())).isFalse();
        commented(host, ann, NEWS, "Back again");
        assertThat(host.kring().pages().vanished("/nowhere")).isFalse();
    }

    @Test
    default void formsOfOneUriAreOnePage(TestHost host) {
        Actor ann = host.person("Ann");
        commented(host, ann, NEWS, "Hello");

        for (String uri : List.of(
                "HTTPS://Intranet.Example:443/news/12",
                "https://intranet.example/news/./12",
                "https://intranet.example/old/../news/12#comments")) {
            assertThat(host.kring().pages().counts(ann, List.of(uri))).as(uri).isEqualTo(Map.of(uri, 1));
        }
        assertThat(host.kring().pages().counts(ann, List.of("https://intranet.example/news/12?page=2")))
                .containsValue(0);
    }

    @Test
    default void theHostSaysWhichUrisMeanOnePage(TestHost host) {
        host.with(builder -> builder.pageUris(PageLifeContract::withoutQuery));
        Actor ann = host.person("Ann");

        commented(host, ann, PageRef.of("/news/1?from=mail", "News", PageAudience.everyone()), "Hello");

        assertThat(host.kring().pages().counts(ann, List.of("/news/1", "/news/1?from=feed")))
                .isEqualTo(Map.of("/news/1", 1, "/news/1?from=feed", 1));
    }

    @Test
    default void twoThousandPagesAreCountedInOneCall(TestHost host) {
        Actor ann = host.person("Ann");
        commented(host, ann, NEWS, "Hello");
        List<String> uris = IntStream.range(0, 2_000)
                .mapToObj(i -> i == 1_234 ? NEWS.uri() : "/page/" + i)
                .toList();

        Map<String, Integer> counts = host.kring().pages().counts(ann, uris);

        assertThat(counts.keySet()).containsExactlyElementsOf(uris);
        assertThat(counts.get(NEWS.uri())).isEqualTo(1);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    private static String withoutQuery(URI uri) {
        return uri.getPath();
    }
}
