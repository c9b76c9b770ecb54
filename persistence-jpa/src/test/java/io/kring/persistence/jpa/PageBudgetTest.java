package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.PageAudience;
import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageRef;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.testkit.TestHost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements conversations on pages execute, and that what is absent or forbidden executes no others. */
class PageBudgetTest {
    private static final PageRef NEWS = PageRef.of("/news/1", "News", PageAudience.everyone());

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void pagesStayWithinTheirBudgets(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (TestHost host = new TestHost(database.freshStorage())) {
            Actor ann = host.person("Ann");
            Actor bob = host.person("Bob");
            Actor out = host.person("Out");
            PageRef news = NEWS.ownedBy(TestHost.id(ann));
            PageRef closed = PageRef.of("/plans", "Plans", PageAudience.community(host.closed(ann)));
            CommunityId open = host.open(bob);
            PostId discussion = host.update(bob, open, "What do you think?");
            for (Actor each : List.of(ann, bob, out)) {
                host.communities().join(each, open);
            }
            host.kring().pages().comment(bob, news, CommentDraft.of("First"));
            host.kring().pages().comment(ann, closed, CommentDraft.of("First"));
            List<String> many =
                    IntStream.range(0, 2_000).mapToObj(i -> "/news/" + i).toList();
            Map<String, Integer> counted = new LinkedHashMap<>();
            StatementCount count = database.count();

            counted.put("conversation", count.of(() -> host.kring().pages().conversation(bob, news)));
            counted.put(
                    "forbidden conversation",
                    count.of(() -> host.kring().pages().conversation(out, closed)));
            counted.put("counts", count.of(() -> host.kring().pages().counts(bob, many)));
            counted.put("tie", count.of(() -> {
                host.kring().pages().tie(ann, news, discussion);
                return true;
            }));
            counted.put("discussions", count.of(() -> host.kring().pages().discussions(bob, "/news/1")));
            counted.put("about", count.of(() -> host.kring().pages().about(bob, discussion)));
            counted.put("close the loop", count.of(() -> {
                host.kring().pages().closeLoop(ann, news, LoopOutcome.of("That", "This"));
                return true;
            }));

            assertThat(counted)
                    .isEqualTo(Map.of(
                            "conversation", 2,
                            "forbidden conversation", 2,
                            "counts", 1,
                            "tie", dialect == Dialect.H2 ? 6 : 4,
                            "discussions", 2,
                            "about", 1,
                            "close the loop", dialect == Dialect.H2 ? 4 : 3));
        }
    }
}
