package io.kring.testkit.behaviour.search;

import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.TestHost.id;
import static io.kring.testkit.behaviour.search.SearchFixture.found;
import static io.kring.testkit.behaviour.search.SearchFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.PostDraft;
import io.kring.search.Facets;
import io.kring.search.SearchHit;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conditions that a page knows, days of a zone, and texts that are long. */
public interface SearchNarrowingContract extends SearchFixture {
    @Test
    default void aPageNarrowsByIdsAndMomentsBesideWhatIsTyped(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        CommunityId closed = host.closed(ann);
        host.add(ann, tea, bob);
        PostId byAnn = host.update(ann, tea, "samovar");
        PostId hidden = host.update(ann, closed, "samovar");
        host.clock().move(Duration.ofDays(2));
        Instant later = host.clock().instant();
        CommentId byBob = host.comment(bob, byAnn, "samovars and a samovar");
        host.deliver();
        SearchRequest samovar = SearchRequest.of("samovar");

        assertThat(narrowed(host, ann, samovar.by(Set.of(id(bob))))).containsExactly(byBob);
        assertThat(narrowed(host, ann, samovar.in(Set.of(closed)))).containsExactly(hidden);
        assertThat(narrowed(host, bob, samovar.in(Set.of(closed)))).isEmpty();
        assertThat(narrowed(host, bob, samovar.in(Set.of(closed, tea)))).containsExactlyInAnyOrder(byAnn, byBob);
        assertThat(narrowed(host, bob, samovar.published(later, null))).containsExactly(byBob);
        assertThat(narrowed(host, bob, samovar.published(null, later))).containsExactly(byAnn);
        assertThat(narrowed(host, bob, samovar.by(Set.of(new PersonId("nobody")))))
                .isEmpty();
        assertThat(narrowed(host, bob, SearchRequest.of("samovar author:ann").by(Set.of(id(bob)))))
                .isEmpty();
        assertThat(narrowed(
                        host,
                        bob,
                        SearchRequest.of("samovar author:ann author:bob").by(Set.of(id(bob)))))
                .containsExactly(byBob);
        Set<PersonId> many =
                IntStream.range(0, 65).mapToObj(i -> new PersonId("p" + i)).collect(Collectors.toSet());
        assertThat(violationOf(() -> samovar.by(many))).isEqualTo("search.too-many");
    }

    private static List<Target> narrowed(TestHost host, Actor actor, SearchRequest request) {
        return targets(host.kring().search().find(actor, request));
    }

    @Test
    default void daysAndMonthsAreThoseOfTheZoneThatIsAskedIn(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Instant lateInMarch = Instant.parse("2026-03-31T22:30:00Z");
        host.clock().move(Duration.between(host.clock().instant(), lateInMarch));
        PostId post = host.update(ann, tea, "samovar");
        host.deliver();
        SearchRequest inApril = SearchRequest.of("samovar after:2026-03-31").withCounts();

        assertThat(narrowed(host, ann, inApril)).isEmpty();
        assertThat(narrowed(host, ann, inApril.zone(ZoneId.of("Europe/Amsterdam"))))
                .containsExactly(post);
        assertThat(host.kring()
                        .search()
                        .find(ann, inApril.zone(ZoneId.of("Europe/Amsterdam")))
                        .facets()
                        .months())
                .containsExactly(new Facets.Count<>(YearMonth.of(2026, 4), 1));
    }

    @Test
    default void titlesObeyWhatIsUnwantedAndFilters(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId copper = host.publish(ann, PostDraft.article(tea, "Samovar of copper", "Old"));
        PostId steel = host.publish(ann, PostDraft.question(tea, "Samovar of steel?", "New"));
        host.deliver();

        assertThat(titles(host, ann, "sam")).containsExactlyInAnyOrder(copper, steel);
        assertThat(titles(host, ann, "-copper sam")).containsExactly(steel);
        assertThat(titles(host, ann, "kind:article sam")).containsExactly(copper);
        assertThat(titles(host, ann, "author:nobody sam")).isEmpty();
    }

    private static List<PostId> titles(TestHost host, Actor actor, String typed) {
        return host.kring().search().titles(actor, typed, 10).stream()
                .map(hit -> hit.post().id())
                .toList();
    }

    @Test
    default void ofLongTextsAsMuchIsLookedAtAsOneCanWaitFor(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        for (int i = 0; i < 25; i++) {
            host.update(ann, tea, "lorem ipsum ".repeat(1_000) + "needle" + i + " samovar");
        }
        host.deliver();

        assertThat(hits(host, ann, "needle3")).singleElement().satisfies(hit -> {
            assertThat(hit.snippet().text()).contains("needle3");
            assertThat(hit.snippet().marks()).isNotEmpty();
        });
        assertThat(hits(host, ann, "samovar")).hasSize(20).allSatisfy(hit -> {
            assertThat(hit.snippet().text()).startsWith("lorem ipsum");
            assertThat(hit.snippet().marks()).isEmpty();
            assertThat(hit.snippet().cutAfter()).isTrue();
        });
        assertThat(found(host, ann, "needle7")).hasSize(1);
    }

    private static List<SearchHit> hits(TestHost host, Actor actor, String typed) {
        return host.kring().search().find(actor, SearchRequest.of(typed)).hits();
    }
}
