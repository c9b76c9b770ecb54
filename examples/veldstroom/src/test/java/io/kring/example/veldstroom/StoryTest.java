package io.kring.example.veldstroom;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.Figures;
import io.kring.feed.FeedQuery;
import io.kring.moderation.HeldContribution;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostThread;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {
    private static final Instant NOW = Instant.parse("2026-03-12T14:20:00Z");

    private Told told;
    private Figures figures;
    private List<PostThread> threads;

    @BeforeAll
    void tell() {
        told = new Told(NOW);
        figures = told.veldstroom().figures();
        threads = told.counted();
    }

    @AfterAll
    void close() {
        told.close();
    }

    @Test
    void postsCommentsAndReactionsAreAsManyAsTheFiguresSay() {
        assertThat(threads).hasSize(figures.posts()).hasSize(160);
        assertThat(threads.stream().mapToInt(thread -> thread.post().comments()).sum())
                .isEqualTo(figures.comments())
                .isEqualTo(610);
        int onPosts = threads.stream()
                .mapToInt(thread -> sum(thread.post().reactions()))
                .sum();
        int onComments = comments().stream()
                .mapToInt(comment -> sum(comment.reactions()))
                .sum();
        assertThat(onPosts + onComments).isEqualTo(figures.reactions()).isEqualTo(1_900);
    }

    @Test
    void thirtyNineOfFortySixQuestionsAreAnsweredBySomebodyElse() {
        List<PostThread> questions = threads.stream()
                .filter(thread -> thread.post().kind().equals("question"))
                .toList();

        assertThat(questions).hasSize(figures.questions()).hasSize(46);
        assertThat(questions.stream().filter(StoryTest::answeredBySomebodyElse))
                .hasSize(figures.answered())
                .hasSize(39);
        Community storing = told.community("Storing & nacht");
        assertThat(told.posts(
                        told.as("mehmet.yildirim"),
                        FeedQuery.community(storing.id()).onlyUnanswered()))
                .allSatisfy(post -> assertThat(post.accepted()).isEmpty());
    }

    @Test
    void communitiesHaveTheMembersOfTheTable() {
        Map<String, Integer> members = told.communities().keySet().stream()
                .collect(toMap(Community::name, community -> community.members().orElse(0)));

        assertThat(members)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Netcongestie: ruimte vinden", 128),
                        Map.entry("Storing & nacht", 92),
                        Map.entry("Assetdata Noord", 21),
                        Map.entry("Veilig werken, elke dag", 146),
                        Map.entry("Leermeesters & leerlingen", 63),
                        Map.entry("Klant aan de lijn", 74),
                        Map.entry("AI met verstand", 212),
                        Map.entry("Data & dashboards", 34),
                        Map.entry("Nieuw bij Veldstroom", 57),
                        Map.entry("Hybride werken", 48),
                        Map.entry("OR & achterban", 44),
                        Map.entry("Fietsen naar het werk", 38),
                        Map.entry("Oefenplein", 90),
                        Map.entry("Verkenning Horizon", 9),
                        Map.entry("Verhuizing hoofdkantoor", 112)));
        told.communities().forEach((community, reader) -> {
            assertThat(told.members(community, reader)).hasSize(members.get(community.name()));
            assertThat(told.managers(community, reader)).isEqualTo(1);
        });
    }

    @Test
    void assetdataMirrorsOneUnit() {
        Community assetdata = told.community("Assetdata Noord");

        assertThat(told.members(assetdata, told.as("wouter.jonker")))
                .filteredOn(member -> member.person().units().contains("Assetmanagement"))
                .hasSize(20);
    }

    @Test
    void nobodyOutsideSeesPoolster() {
        Community horizon = told.community("Verkenning Horizon");
        Actor ingrid = told.as("ingrid.postma");
        Set<PersonId> inside = new HashSet<>();
        told.members(horizon, ingrid)
                .forEach(member -> inside.add(member.person().id()));

        assertThat(told.posts(ingrid, FeedQuery.home()))
                .anySatisfy(post -> assertThat(post.markdown()).contains("Poolster"));
        for (Colleague colleague : told.veldstroom().directory().everybody()) {
            if (!inside.contains(colleague.id())) {
                assertThat(seenBy(told.as(colleague.id().value()), horizon)).doesNotContain("Poolster", "Horizon");
            }
        }
    }

    @Test
    void hybrideWerkenIsSilentForNineWeeks() {
        Community hybride = told.community("Hybride werken");
        Instant silent = NOW.minus(Duration.ofDays(63));

        List<PostThread> all = told.threads(hybride, told.as("wim.oosterhof"));

        assertThat(all).isNotEmpty().allSatisfy(thread -> {
            assertThat(thread.post().publishedAt().orElseThrow()).isBefore(silent);
            assertThat(thread.comments().items())
                    .allSatisfy(comment -> assertThat(comment.createdAt()).isBefore(silent));
        });
    }

    @Test
    void theMovedOfficeIsArchivedAndStillReads() {
        Community moved = told.community("Verhuizing hoofdkantoor");

        assertThat(moved.archived()).isTrue();
        assertThat(told.threads(moved, told.as("bas.koster"))).isNotEmpty();
        assertThat(told.posts(told.as("bas.koster"), FeedQuery.home()))
                .noneMatch(post -> post.communityName().equals(moved.name()));
    }

    @Test
    void anAccountNumberWaitsForAModerator() {
        Community ai = told.community("AI met verstand");

        List<HeldContribution> held = told.kring()
                .moderation()
                .held(told.as("fatima.elamrani"), ai.id(), PageRequest.first(10))
                .items();

        assertThat(held).singleElement().satisfies(comment -> {
            assertThat(comment.rule()).isEqualTo("house.4");
            assertThat(comment.author().orElseThrow().name()).isEqualTo("Soraya Ramkisoen");
        });
        assertThat(comments()).noneMatch(comment -> comment.markdown().contains("NL91"));
    }

    @Test
    void whatWasHiddenAndReversedIsThereAgain() {
        assertThat(told.recorder().ofType(EventType.COMMENT_REMOVED)).hasSize(1);
        assertThat(told.recorder().ofType(EventType.COMMENT_RESTORED)).hasSize(1);
        assertThat(comments()).noneMatch(Comment::gap).anySatisfy(comment -> assertThat(comment.markdown())
                .startsWith("Zeker weer bedacht op de vierde verdieping"));
        assertThat(comments()).noneMatch(comment -> comment.markdown().contains("kantoorklerken"));
    }

    @Test
    void asManyPeopleTakePartAsTheFiguresSay() {
        Instant end = Calendar.endingAt(NOW).startOf(0);
        Set<String> practice = new HashSet<>();
        told.posts(
                        told.as("sanne.dewit"),
                        FeedQuery.community(told.community("Oefenplein").id()))
                .forEach(post -> practice.add(post.id().toString()));
        Set<String> started = new HashSet<>();
        Set<String> recently = new HashSet<>();
        Set<String> lately = new HashSet<>();
        for (DomainEvent event : told.recorder().events()) {
            boolean counts = countedTypes().contains(event.type()) && !practice.contains(event.conversation());
            if (counts && event.at().isBefore(end)) {
                String person = event.by().orElseThrow().value();
                add(started, person, event.type().equals(EventType.POST_PUBLISHED) && since(event, end, 28));
                add(recently, person, since(event, end, 28));
                add(lately, person, since(event, end, 7));
            }
        }

        assertThat(started).hasSize(figures.contributors()).hasSize(61);
        assertThat(recently).hasSize(figures.reactors()).hasSize(425);
        assertThat(lately).hasSize(figures.active()).hasSize(124);
        assertThat(threads.stream()
                        .filter(thread ->
                                thread.post().publishedAt().orElseThrow().isAfter(end.minus(Duration.ofDays(28)))))
                .hasSize(figures.recentPosts());
    }

    @Test
    void itWasLivedAndNotImported() {
        List<DomainEvent> events = told.recorder().events();

        assertThat(events).isSortedAccordingTo(Comparator.comparingLong(DomainEvent::position));
        assertThat(events).noneMatch(DomainEvent::imported);
        assertThat(events).extracting(DomainEvent::at).allSatisfy(at -> assertThat(at)
                .isBetween(NOW.minus(Duration.ofDays(225)), NOW));
        assertThat(told.recorder().ofType(EventType.POST_SETTLED)).hasSize(163);
        assertThat(told.kring().health().good()).isTrue();
        assertThat(told.kring().health().lag()).isEqualTo(Map.of("kring.metrics", 0L));
    }

    @Test
    void whoLogsInFindsSomethingNew() {
        told.veldstroom().directory().everybody().stream()
                .filter(colleague -> colleague.login().isPresent())
                .forEach(colleague -> {
                    Actor actor = told.as(colleague.id().value());
                    assertThat(told.kring()
                                    .feeds()
                                    .read(actor, FeedQuery.home().first(50))
                                    .entries())
                            .as(colleague.name())
                            .anyMatch(entry -> entry.unread())
                            .anyMatch(entry -> !entry.unread());
                });
    }

    private String seenBy(Actor actor, Community horizon) {
        StringBuilder seen = new StringBuilder();
        told.posts(actor, FeedQuery.home())
                .forEach(post -> seen.append(post.title()).append(post.markdown()));
        told.posts(actor, FeedQuery.community(horizon.id())).forEach(post -> seen.append(post.markdown()));
        told.kring()
                .communities()
                .discover(actor, CommunityQuery.all(), PageRequest.first(200))
                .items()
                .forEach(community -> seen.append(community.name()).append(community.purpose()));
        told.kring().communities().find(actor, horizon.id()).ifPresent(seen::append);
        return seen.toString();
    }

    private static Set<String> countedTypes() {
        return Set.of(
                EventType.POST_PUBLISHED,
                EventType.COMMENT_PUBLISHED,
                EventType.COMMENT_HELD,
                EventType.REACTION_ADDED);
    }

    private static boolean since(DomainEvent event, Instant end, int days) {
        return !event.at().isBefore(end.minus(Duration.ofDays(days)));
    }

    private static void add(Set<String> people, String person, boolean counts) {
        if (counts) {
            people.add(person);
        }
    }

    private static boolean answeredBySomebodyElse(PostThread thread) {
        Post question = thread.post();
        return thread.comments().items().stream()
                .anyMatch(comment -> comment.answer() && !comment.author().equals(question.author()));
    }

    private List<Comment> comments() {
        return threads.stream()
                .flatMap(thread -> thread.comments().items().stream())
                .toList();
    }

    private static int sum(Map<String, Integer> reactions) {
        return reactions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
