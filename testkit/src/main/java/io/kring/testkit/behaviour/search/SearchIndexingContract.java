package io.kring.testkit.behaviour.search;

import static io.kring.testkit.behaviour.search.SearchFixture.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.error.InvalidInput;
import io.kring.error.Unavailable;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.search.SearchQuery;
import io.kring.search.SearchRequest;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import io.kring.testkit.TestHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How an index comes to hold what it holds, and what happens where it does not. */
public interface SearchIndexingContract extends SearchFixture {
    @Test
    default void withoutAnIndexSearchIsUnavailableAndNothingElseIs(TestHost host) {
        Actor ann = host.person("Ann");
        host.update(ann, host.open(ann), "samovar");
        host.deliver();

        assertThatThrownBy(() -> found(host, ann, "samovar"))
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.code()).isEqualTo("search.unavailable"));
        assertThat(host.kring().search().health().usable()).isFalse();
    }

    @Test
    default void anEmptyIndexIsBuiltInRoundsAndAnswersWhenItIsWhole(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        for (int i = 0; i < 30; i++) {
            host.update(ann, tea, "samovar number" + i);
        }
        host.deliver();
        Kring late = host.another(builder -> builder.search(freshIndex()));
        assertThatThrownBy(() -> late.search().find(ann, SearchRequest.of("samovar")))
                .isInstanceOf(Unavailable.class);

        while (late.deliverPending(10).more()) {
            // a round at a time
        }

        assertThat(late.search()
                        .find(ann, SearchRequest.of("samovar").first(50))
                        .hits())
                .hasSize(30);
        assertThat(late.search().health().lag()).isZero();
    }

    @Test
    default void eachNodeFollowsTheLogByItself(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Kring other = host.another(builder -> builder.search(freshIndex()));
        deliver(host.kring());
        deliver(other);

        PostId post = host.update(ann, tea, "samovar");
        deliver(host.kring());
        deliver(other);

        assertThat(found(host, ann, "samovar")).containsExactly(post);
        assertThat(other.search().find(ann, SearchRequest.of("samovar")).hits()).hasSize(1);
    }

    @Test
    default void anIndexIsBuiltAnewWhileTheOldOneAnswers(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId before = host.update(ann, tea, "samovar before");
        host.deliver();

        ProgressListener meanwhile = (phase, done, total) -> {
            assertThat(found(host, ann, "samovar")).contains(before);
            return true;
        };

        assertThat(host.kring().search().rebuild(meanwhile)).contains(2L);
        assertThat(found(host, ann, "samovar")).containsExactly(before);
        PostId after = host.update(ann, tea, "samovar after");
        host.deliver();
        assertThat(found(host, ann, "samovar")).containsExactlyInAnyOrder(before, after);
        assertThat(host.kring().search().rebuild((phase, done, total) -> false)).isEmpty();
        assertThat(found(host, ann, "samovar")).containsExactlyInAnyOrder(before, after);
    }

    @Test
    default void whatChangesDuringARebuildIsFoundWhenItIsOver(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId edited = host.update(ann, tea, "kettle");
        PostId withdrawn = host.update(ann, tea, "samovar withdrawn");
        host.deliver();
        List<PostId> written = new ArrayList<>();

        host.kring().search().rebuild((phase, done, total) -> {
            if (written.isEmpty()) {
                host.posts().edit(ann, edited, Edit.of(host.post(ann, edited), "samovar edited"));
                host.posts().withdraw(ann, withdrawn);
                written.add(host.update(ann, tea, "samovar new"));
                host.deliver();
            }
            return true;
        });

        assertThat(found(host, ann, "samovar")).containsExactlyInAnyOrder(edited, written.get(0));
        assertThat(found(host, ann, "kettle")).isEmpty();
    }

    @Test
    default void driftIsFoundAndRepaired(TestHost host) {
        SearchIndex index = freshIndex();
        host.with(builder -> builder.search(index));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId lost = host.update(ann, tea, "samovar");
        host.update(ann, tea, "kettle");
        host.deliver();
        assertThat(host.kring().search().reconcile(ProgressListener.none())).contains(0L);

        index.apply(new IndexChange(
                List.of(), Set.of(lost.value()), Set.of(), index.position().orElseThrow()));
        assertThat(found(host, ann, "samovar")).isEmpty();

        assertThat(host.kring().search().reconcile(ProgressListener.none())).contains(1L);
        assertThat(found(host, ann, "samovar")).containsExactly(lost);
    }

    @Test
    default void anIndexOfAnotherLogIsBuiltAnew(TestHost host) {
        SearchIndex index = freshIndex();
        index.build().finish(new LogPosition(1_000_000, 1));
        host.with(builder -> builder.search(index));
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "samovar");

        host.deliver();

        assertThat(found(host, ann, "samovar")).containsExactly(post);
    }

    @Test
    default void anIndexOfAnotherLogThatIsAsLongIsBuiltAnew(TestHost host) {
        SearchIndex index = freshIndex();
        host.with(builder -> builder.search(index));
        Actor ann = host.person("Ann");
        host.update(ann, host.open(ann), "samovar");
        host.deliver();
        LogPosition own = index.position().orElseThrow();
        SearchIndex foreign = freshIndex();
        foreign.build().finish(new LogPosition(own.position(), own.event() + 1));

        Kring other = host.another(builder -> builder.search(foreign));
        deliver(other);

        assertThat(other.search().find(ann, SearchRequest.of("samovar")).hits()).hasSize(1);
        assertThat(foreign.position()).contains(own);
    }

    @Test
    default void badInputIsToldWithItsCode(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        host.update(ann, host.open(ann), "samovar");
        host.deliver();

        assertCodes(
                host,
                ann,
                "before:2026-02-30 after:soon has:cake is:blue",
                "search.date",
                "search.date",
                "search.filter",
                "search.filter");
        assertThatThrownBy(() -> host.kring()
                        .search()
                        .find(ann, SearchRequest.of("samovar").after(new Cursor("forged"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> host.kring().search().topics(ann, "s", 0)).isInstanceOf(InvalidInput.class);
        assertThat(host.kring().search().find(ann, SearchRequest.of("")).hits()).isEmpty();
        assertThat(host.kring().search().similar(ann, "", 5)).isEmpty();
        for (String typed : List.of("(".repeat(2_000), "\\", "*:*", "a*b?c~2^9", "\u202e\u200b", "/.*/", "\"\\\"")) {
            assertThat(found(host, ann, typed)).as(typed).isEmpty();
        }
    }

    private static void assertCodes(TestHost host, Actor actor, String typed, String... codes) {
        assertThatThrownBy(() -> host.kring().search().find(actor, SearchRequest.of(SearchQuery.parse(typed))))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(violation -> violation.code())
                        .containsExactly(codes));
    }

    private static void deliver(Kring kring) {
        while (kring.deliverPending(1_000).more()) {
            // there is more than fits into a round
        }
    }
}
