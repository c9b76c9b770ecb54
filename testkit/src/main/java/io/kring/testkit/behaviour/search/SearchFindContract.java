package io.kring.testkit.behaviour.search;

import static io.kring.testkit.behaviour.search.SearchFixture.found;
import static io.kring.testkit.behaviour.search.SearchFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.search.Facets;
import io.kring.search.SearchHit;
import io.kring.search.SearchPage;
import io.kring.search.SearchRequest;
import io.kring.search.Snippet;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found, and in which order. */
public interface SearchFindContract extends SearchFixture {
    @Test
    default void aPostIsFoundByItsWordsAndACommentByItsOwn(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.publish(ann, PostDraft.question(tea, "Which kettle?", "The old one *leaks*."));
        CommentId comment = host.comment(ann, post, "Copper, with a whistle");
        host.deliver();

        assertThat(found(host, ann, "kettle leaks")).containsExactly(post);
        assertThat(found(host, ann, "KETTLE")).contains(post);
        assertThat(found(host, ann, "whistle")).containsExactly(comment);
        assertThat(found(host, ann, "teapot")).isEmpty();
    }

    @Test
    default void aCommentComesWithItsPost(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        PostId post = host.publish(ann, PostDraft.article(host.open(ann), "On water", "Soft"));
        host.comment(ann, post, "Hard is harder");
        host.deliver();

        SearchHit hit = only(host.kring().search().find(ann, SearchRequest.of("harder")));

        assertThat(hit.post().title()).contains("On water");
        assertThat(hit.comment())
                .hasValueSatisfying(comment -> assertThat(comment.markdown()).isEqualTo("Hard is harder"));
    }

    @Test
    default void phrasesNegationsAlternativesAndBeginningsAreObeyed(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId mint = host.update(ann, tea, "fresh mint tea from the garden");
        PostId black = host.update(ann, tea, "black tea, fresh from the market");
        host.deliver();

        assertThat(found(host, ann, "\"fresh mint\"")).containsExactly(mint);
        assertThat(found(host, ann, "\"mint fresh\"")).isEmpty();
        assertThat(found(host, ann, "tea -garden")).containsExactly(black);
        assertThat(found(host, ann, "garden OR market tea")).containsExactlyInAnyOrder(mint, black);
        assertThat(found(host, ann, "gard*")).containsExactly(mint);
        assertThat(found(host, ann, "gard")).isEmpty();
    }

    @Test
    default void filtersNarrowWhatIsFound(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        CommunityId coffee = host.open(bob);
        host.add(ann, tea, bob);
        PostId question = host.publish(
                ann, PostDraft.question(tea, "Water?", "How hot #water").inLanguage("en-GB"));
        PostId update = host.update(bob, coffee, "Water is water #coffee");
        CommentId answer = host.answer(bob, question, "Water at eighty");
        host.deliver();

        assertThat(found(host, ann, "water author:me")).containsExactly(question);
        assertThat(found(host, ann, "water author:@Bob")).containsExactlyInAnyOrder(update, answer);
        assertThat(found(host, ann, "water author:nobody")).isEmpty();
        assertThat(found(host, ann, "water community:" + coffee)).containsExactly(update);
        assertThat(found(
                        host,
                        ann,
                        "water community:\"" + host.community(ann, tea).name().toUpperCase(Locale.ROOT) + "\""))
                .containsExactlyInAnyOrder(question, answer);
        assertThat(found(host, ann, "kind:question")).containsExactly(question);
        assertThat(found(host, ann, "kind:answer")).containsExactly(answer);
        assertThat(found(host, ann, "water -kind:answer -kind:question")).containsExactly(update);
        assertThat(found(host, ann, "tag:#Water")).containsExactly(question);
        assertThat(found(host, ann, "tag:water tag:coffee")).isEmpty();
        assertThat(found(host, ann, "lang:en")).contains(question);
        assertThat(found(host, ann, "lang:fr")).isEmpty();
        assertThat(found(host, ann, "has:answer")).containsExactly(question);
        assertThat(found(host, ann, "is:unanswered")).isEmpty();
        assertThat(found(host, ann, "water before:2026")).isEmpty();
        assertThat(found(host, ann, "water after:2026-03-01 before:2026-03-03")).hasSize(3);
        assertThat(found(host, ann, "water -after:2026-03-01")).isEmpty();
        assertThat(found(host, ann, "water -before:2025")).hasSize(3);
        assertThat(found(host, ann, "water -before:2025 -before:2027")).isEmpty();
        assertThat(found(host, ann, "water -after:2027 -after:2024")).isEmpty();
        assertThat(found(host, ann, "has:answer is:unanswered")).isEmpty();
    }

    @Test
    default void aQuestionIsUnansweredUntilSomebodyElseAnswers(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId question = host.question(ann, tea);
        host.answer(ann, question, "Perhaps green");
        host.deliver();
        assertThat(found(host, ann, "is:unanswered")).containsExactly(question);

        host.answer(bob, question, "Green");
        host.deliver();

        assertThat(found(host, ann, "is:unanswered")).isEmpty();
        assertThat(found(host, ann, "has:answer")).containsExactly(question);
    }

    @Test
    default void theTitleCountsMoreThanTheText(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId named = host.publish(ann, PostDraft.article(tea, "The samovar", "An object with a tap for hot water"));
        PostId told =
                host.publish(ann, PostDraft.article(tea, "A journey", "In the train there was a samovar, by the door"));
        host.deliver();

        assertThat(found(host, ann, "samovar")).containsExactly(named, told);
    }

    @Test
    default void theNewestComeFirstWhereThatIsAskedFor(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId first = host.update(ann, tea, "samovar samovar samovar");
        PostId second = host.update(ann, tea, "once a samovar stood here, among many other things");
        host.deliver();

        SearchPage page =
                host.kring().search().find(ann, SearchRequest.of("samovar").newest());

        assertThat(targets(page)).containsExactly(second, first);
    }

    @Test
    default void pagesHoldEachHitOnce(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<PostId> posts = IntStream.range(0, 23)
                .mapToObj(i -> host.update(ann, tea, "leaf ".repeat(1 + i % 4) + "number" + i))
                .toList();
        host.deliver();

        for (SearchRequest request :
                List.of(SearchRequest.of("leaf"), SearchRequest.of("leaf").newest())) {
            List<Target> read = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                SearchRequest part = request.first(5);
                SearchPage page =
                        host.kring().search().find(ann, next.map(part::after).orElse(part));
                read.addAll(targets(page));
                next = page.next();
            } while (next.isPresent());

            assertThat(read).doesNotHaveDuplicates().hasSameElementsAs(posts);
        }
    }

    @Test
    default void pagesHoldEachHitOnceWhilePeopleGoOnWritingAndADayPasses(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<PostId> posts = IntStream.range(0, 23)
                .mapToObj(i -> host.update(ann, tea, "leaf ".repeat(1 + i % 4) + "number" + i))
                .toList();
        host.deliver();

        for (SearchRequest request :
                List.of(SearchRequest.of("leaf"), SearchRequest.of("leaf").newest())) {
            List<Target> read = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                SearchRequest part = request.first(5);
                SearchPage page =
                        host.kring().search().find(ann, next.map(part::after).orElse(part));
                read.addAll(targets(page));
                next = page.next();
                host.clock().move(Duration.ofHours(7));
                host.update(
                        ann,
                        tea,
                        "a tree with a great many words about bark and wood, and none of a ..." + read.size());
                host.deliver();
            } while (next.isPresent());

            assertThat(read).doesNotHaveDuplicates().hasSameElementsAs(posts);
        }
    }

    @Test
    default void aPageGoesOnWhereTheLastHitsAreGone(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        IntStream.range(0, 9).forEach(i -> host.update(ann, tea, "leaf number" + i));
        host.deliver();
        List<Target> whole = targets(host.kring().search().find(ann, SearchRequest.of("leaf")));
        SearchRequest part = SearchRequest.of("leaf").first(4);
        Cursor next = host.kring().search().find(ann, part).next().orElseThrow();

        host.posts().withdraw(ann, (PostId) whole.get(3));
        host.posts().withdraw(ann, (PostId) whole.get(2));
        host.deliver();

        assertThat(targets(host.kring().search().find(ann, part.after(next)))).isEqualTo(whole.subList(4, 8));
    }

    @Test
    default void totalsAndFacetsAreCountedOverWhatTheActorFinds(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        CommunityId closed = host.closed(bob);
        PostId post = host.update(ann, tea, "leaf #green");
        host.comment(ann, post, "another leaf");
        host.update(bob, closed, "secret leaf #red");
        host.deliver();

        SearchPage page = host.kring()
                .search()
                .find(ann, SearchRequest.of("leaf").withCounts().first(1));

        assertThat(page.hits()).hasSize(1);
        assertThat(page.total()).contains(new SearchPage.Total(2, false));
        assertThat(page.facets().communities())
                .containsExactly(new Facets.Count<>(
                        new Facets.Place(tea, host.community(ann, tea).name()), 2));
        assertThat(page.facets().tags()).containsExactly(new Facets.Count<>("green", 1));
        assertThat(page.facets().kinds())
                .extracting(Facets.Count::value)
                .containsExactlyInAnyOrder("update", "comment");
        assertThat(page.facets().authors()).extracting(Facets.Count::hits).containsExactly(2);
    }

    @Test
    default void aSnippetShowsWhereTheTextMatchesWithoutItsMarkup(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        host.update(ann, host.open(ann), "lorem ".repeat(200) + "the **samovar** sings " + "ipsum ".repeat(200));
        host.deliver();

        Snippet snippet = only(host.kring().search().find(ann, SearchRequest.of("samovar")))
                .snippet();

        assertThat(snippet.text()).contains("the samovar sings").hasSizeLessThan(300);
        assertThat(snippet.cutBefore()).isTrue();
        assertThat(snippet.cutAfter()).isTrue();
        assertThat(snippet.marks())
                .extracting(mark -> snippet.text().substring(mark.start(), mark.end()))
                .containsExactly("samovar");
    }

    private static SearchHit only(SearchPage page) {
        assertThat(page.hits()).hasSize(1);
        return page.hits().get(0);
    }
}
