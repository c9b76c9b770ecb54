package io.kring.testkit.behaviour.person;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.People;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person's page, and finding who shares an interest (P32). */
public interface ProfileContract extends KringContract {
    @Test
    default void aPageShowsWhatSomebodySaysInTheirOwnWordsAndNoCountsAndNoTimes(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        People people = host.kring().people();
        assertThat(people.profile(ann, TestHost.id(bob)))
                .contains(new Profile(card(host, bob), Optional.empty(), List.of(), false, List.of()));

        people.describe(bob, ProfileDraft.of(" Kunstwerken, mof vorst\n or bridges ", "Fietsen", " Koor "));
        people.hidePosts(bob, true);

        assertThat(people.profile(ann, TestHost.id(bob)))
                .contains(new Profile(
                        card(host, bob),
                        Optional.of("Kunstwerken, mof vorst\n or bridges"),
                        List.of("Fietsen", "Koor"),
                        true,
                        List.of()));
        Profile own = people.profile(bob, TestHost.id(bob)).orElseThrow();
        people.describe(bob, ProfileDraft.from(own).interestedIn("Koor"));
        assertThat(people.profile(ann, TestHost.id(bob)))
                .map(Profile::interests)
                .contains(List.of("Koor"));
        assertThat(people.profile(ann, TestHost.id(bob)).flatMap(Profile::askMeAbout))
                .isEqualTo(own.askMeAbout());
    }

    @Test
    default void anEmptyDraftErasesWhatWasSaid(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        People people = host.kring().people();
        people.describe(bob, ProfileDraft.of("Bridges", "Tea"));
        assertThat(names(people.sharing(ann, "tea", PageRequest.first(5)))).containsExactly("Bob");

        people.describe(bob, ProfileDraft.empty());

        assertThat(people.profile(ann, TestHost.id(bob)))
                .contains(new Profile(card(host, bob), Optional.empty(), List.of(), false, List.of()));
        assertThat(names(people.sharing(ann, "tea", PageRequest.first(5)))).isEmpty();
        people.describe(bob, ProfileDraft.of("\u200B \u3164"));
        assertThat(people.profile(ann, TestHost.id(bob)).flatMap(Profile::askMeAbout))
                .isEmpty();
    }

    @Test
    default void interestsThatReadTheSameAreOneAndAreFoundHoweverTheyAreTyped(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        People people = host.kring().people();

        people.describe(
                bob,
                ProfileDraft.of("", "Café  racers", "CAFE\u0301 racers", "ｃａｆé\u00A0racers", "Chess", "ch\u200Bess"));

        assertThat(people.profile(ann, TestHost.id(bob)).orElseThrow().interests())
                .containsExactly("Café  racers", "Chess");
        for (String typed : List.of("café racers", " CAFÉ\tRACERS ", "cafe\u0301 racers", "ＣＡＦÉ racers")) {
            assertThat(names(people.sharing(ann, typed, PageRequest.first(5))))
                    .as(typed)
                    .containsExactly("Bob");
        }
        for (String other : List.of("cafe racers", "café", "%", "caf_ racers", "", " ", "\u200B", "' or 1=1 --")) {
            assertThat(names(people.sharing(ann, other, PageRequest.first(5))))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    default void allThatIsWrongWithADraftComesAtOnceAndChangesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        People people = host.kring().people();
        people.describe(ann, ProfileDraft.of("Bridges", "Tea"));
        List<String> many = Collections.nCopies(21, "tea");

        assertThat(violationsOf(() -> people.describe(ann, new ProfileDraft("a\u0000", many))))
                .containsExactly("askMeAbout text.character", "interests most");
        assertThat(violationsOf(() -> people.describe(ann, ProfileDraft.of("a".repeat(501), "b".repeat(61)))))
                .containsExactly("askMeAbout text.long", "interests text.long");
        for (String strange : List.of("a\uD83D", "\uDE00a", "a\u0007", "\u202Ea", "\u2066a\u2069", "a\u0000")) {
            assertThat(violationsOf(() -> people.describe(ann, ProfileDraft.of(strange, strange))))
                    .containsExactly("askMeAbout text.character", "interests text.character");
        }
        for (String blank : List.of("", " ", "\u200B", "\u3164", "\u2800")) {
            assertThat(violationOf(() -> people.describe(ann, ProfileDraft.of("Fine", "Fine", blank))))
                    .isEqualTo("text.blank");
        }

        assertThat(people.profile(ann, TestHost.id(ann)).orElseThrow().interests())
                .containsExactly("Tea");
        people.describe(ann, new ProfileDraft("a".repeat(500), many.subList(0, 20)).interestedIn("b".repeat(60)));
        assertThat(people.profile(ann, TestHost.id(ann)).orElseThrow().askMeAbout())
                .contains("a".repeat(500));
    }

    @Test
    default void strangeWordsComeBackAsTheyWereTypedAndAreFound(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        People people = host.kring().people();
        List<String> strange = List.of(
                "'; DROP TABLE kring_person; --",
                "100 % _ \\ \\\\",
                "? :name {0} ${x} #{x} $1",
                "<b>&amp;</b>",
                "👩‍👩‍👧‍👦 日本語 עברית",
                "ﷺ".repeat(60));

        people.describe(bob, new ProfileDraft(String.join(" ", strange), strange));

        Profile profile = people.profile(ann, TestHost.id(bob)).orElseThrow();
        assertThat(profile.interests()).isEqualTo(strange);
        assertThat(profile.askMeAbout()).contains(String.join(" ", strange));
        strange.forEach(text -> assertThat(names(people.sharing(ann, text, PageRequest.first(5))))
                .as(text)
                .containsExactly("Bob"));
        assertThat(violationOf(() -> people.sharing(ann, "a".repeat(201), PageRequest.first(5))))
                .isEqualTo("text.long");
        assertThat(violationOf(() -> people.sharing(ann, "a\u0000", PageRequest.first(5))))
                .isEqualTo("text.character");
        assertThat(violationOf(() -> people.sharing(ann, "\uD83D", PageRequest.first(5))))
                .isEqualTo("text.character");
    }

    @Test
    default void communitiesOfBothAreShownByNameAndNoneThatTheReaderIsNotIn(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor out = host.person("Out");
        CommunityId site = host.create(ann, CommunityDraft.closed("Site", "Safe"));
        CommunityId horizon = host.create(ann, CommunityDraft.secret("Horizon", "?"));
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?"));
        host.add(ann, site, bob);
        host.add(ann, horizon, bob);
        host.add(ann, tea, bob, out);

        assertThat(shared(host, ann, bob)).containsExactly("Horizon", "Site", "Tea");
        assertThat(shared(host, out, bob)).containsExactly("Tea");
        assertThat(host.kring().people().profile(out, TestHost.id(bob)).toString())
                .doesNotContain("Horizon", horizon.toString());

        host.communities().leave(bob, horizon);
        assertThat(shared(host, ann, bob)).containsExactly("Site", "Tea");
        host.communities().archive(ann, site);
        assertThat(shared(host, ann, bob)).containsExactly("Tea");
        for (int i = 10; i < 35; i++) {
            CommunityId each = host.create(ann, CommunityDraft.open("Community " + i, "?"));
            host.add(ann, each, bob);
        }
        assertThat(shared(host, ann, bob))
                .hasSize(Profile.MOST_SHARED)
                .startsWith("Community 10", "Community 11")
                .endsWith("Community 29");
    }

    @Test
    default void whoIsUnknownHasLeftOrBlocksTheReaderIsAlikeAndSoIsEverybodyToWhoReadsNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cas = host.person("Cas");
        Actor dee = host.person("Dee");
        Actor gus = host.person("Gus");
        People people = host.kring().people();
        List.of(ann, bob, cas, dee, gus).forEach(each -> people.describe(each, ProfileDraft.of("Bridges", "Tea")));
        host.kring().following().block(bob, TestHost.id(ann));
        becomes(host, cas, PersonStatus.DEPARTED);
        host.people().change(TestHost.id(gus), card -> card.withStatus(PersonStatus.DEPARTED));
        host.clock().move(Duration.ofMinutes(11));

        for (String absent : List.of("nobody", "bob", "cas", "gus")) {
            assertThat(people.profile(ann, new PersonId(absent))).as(absent).isEmpty();
        }
        assertThat(people.profile(bob, TestHost.id(ann))).isEmpty();
        assertThat(people.profile(cas, TestHost.id(ann))).isEmpty();
        assertThat(people.profile(Actor.anonymous(), TestHost.id(ann))).isEmpty();
        assertThat(people.profile(dee, TestHost.id(ann))).isPresent();
        assertThat(names(people.sharing(ann, "tea", PageRequest.first(9)))).containsExactly("Dee");
        assertThat(names(people.sharing(dee, "tea", PageRequest.first(9)))).containsExactly("Ann", "Bob");
        assertThat(names(people.sharing(cas, "tea", PageRequest.first(9)))).isEmpty();
        assertThat(names(people.sharing(Actor.anonymous(), "tea", PageRequest.first(9))))
                .isEmpty();
    }

    @Test
    default void aGuestSeesThoseWithWhomTheyShareACommunity(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor gus = host.person("Gus");
        becomes(host, gus, PersonStatus.GUEST);
        CommunityId site = host.closed(ann);
        host.add(ann, site, gus);
        People people = host.kring().people();
        List.of(ann, bob, gus).forEach(each -> people.describe(each, ProfileDraft.of("Bridges", "Tea")));

        assertThat(people.profile(gus, TestHost.id(ann))).isPresent();
        assertThat(people.profile(gus, TestHost.id(bob))).isEmpty();
        assertThat(people.profile(bob, TestHost.id(gus))).isPresent();
        assertThat(names(people.sharing(gus, "tea", PageRequest.first(5)))).containsExactly("Ann");

        host.communities().leave(gus, site);

        assertThat(people.profile(gus, TestHost.id(ann))).isEmpty();
        assertThat(people.profile(gus, TestHost.id(gus))).isPresent();
    }

    @Test
    default void pagesOfThoseWhoShareAnInterestFollowOneAnother(TestHost host) {
        Actor ann = host.person("Ann");
        People people = host.kring().people();
        List<String> all = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            Actor each = host.person("Person" + i);
            people.describe(each, ProfileDraft.of("", "Tea"));
            all.add("Person" + i);
        }
        people.describe(ann, ProfileDraft.of("", "Tea"));

        List<String> found = new ArrayList<>();
        Page<Person> page = people.sharing(ann, "Tea", PageRequest.first(5));
        found.addAll(names(page));
        host.kring().following().block(ann, new PersonId("person18"));
        while (page.next().isPresent()) {
            page = people.sharing(
                    ann, "TEA", PageRequest.first(5).after(page.next().get()));
            found.addAll(names(page));
        }

        all.remove("Person18");
        assertThat(found).isEqualTo(all);
        Page<Person> first = people.sharing(ann, "Tea", PageRequest.first(5));
        assertThat(violationOf(() -> people.sharing(
                        ann, "chess", PageRequest.first(5).after(first.next().orElseThrow()))))
                .isEqualTo("cursor.invalid");
    }

    @Test
    default void whoIsSuspendedMayEraseAndWhoHasLeftDoesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        People people = host.kring().people();
        people.describe(bob, ProfileDraft.of("Bridges", "Tea"));
        becomes(host, bob, PersonStatus.SUSPENDED);

        assertThat(codeOf(() -> people.describe(bob, ProfileDraft.of("More")))).isEqualTo("action.not-allowed");
        assertThat(people.profile(ann, TestHost.id(bob)).flatMap(Profile::askMeAbout))
                .contains("Bridges");
        people.describe(bob, ProfileDraft.empty());
        assertThat(people.profile(ann, TestHost.id(bob)).flatMap(Profile::askMeAbout))
                .isEmpty();

        becomes(host, bob, PersonStatus.DEPARTED);
        assertThat(codeOf(() -> people.describe(bob, ProfileDraft.empty()))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> people.describe(Actor.anonymous(), ProfileDraft.empty())))
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void aKeyIsSpentOnceAndAnEventTellsOfItWithoutAWord(TestHost host) {
        Actor ann = host.person("Ann");
        People people = host.kring().people();
        ProfileDraft draft = ProfileDraft.of("canary", "canary");
        host.forgetEvents();

        people.describe(ann.once("form"), draft);
        people.describe(ann.once("form"), draft);

        assertThat(codeOf(() -> people.describe(ann.once("form"), ProfileDraft.empty())))
                .isEqualTo("once.key-reused");
        assertThat(host.events().of(EventType.PERSON_DESCRIBED)).singleElement().satisfies(event -> {
            assertThat(event.conversation()).startsWith("u");
            assertThat(event.by()).contains(TestHost.id(ann));
            assertThat(event.facts()).isEmpty();
        });
        assertThat(host.events().all()).extracting(DomainEvent::toString).noneMatch(text -> text.contains("canary"));
    }

    @Test
    default void theFeedOfWhoHidesTheirPostsIsEmptyForOthersAlone(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.update(bob, tea, "Text");
        FeedQuery his = FeedQuery.person(TestHost.id(bob));
        assertThat(host.feeds().read(ann, his).entries()).hasSize(1);

        host.kring().people().hidePosts(bob, true);

        assertThat(host.feeds().read(ann, his).entries()).isEmpty();
        assertThat(host.feeds().read(bob, his).entries()).hasSize(1);
        assertThat(host.kring().people().profile(ann, TestHost.id(bob)))
                .map(Profile::hidesPosts)
                .contains(true);
    }

    private static void becomes(TestHost host, Actor actor, PersonStatus status) {
        host.people().change(TestHost.id(actor), card -> card.withStatus(status));
        host.kring().people().refresh(List.of(TestHost.id(actor)));
    }

    private static Person card(TestHost host, Actor who) {
        return java.util.Objects.requireNonNull(
                host.kring().people().cards(who, List.of(TestHost.id(who))).get(TestHost.id(who)));
    }

    private static List<String> shared(TestHost host, Actor actor, Actor about) {
        return host.kring().people().profile(actor, TestHost.id(about)).orElseThrow().shared().stream()
                .map(Profile.Shared::name)
                .toList();
    }

    private static List<String> names(Page<Person> page) {
        return page.items().stream().map(Person::name).toList();
    }
}
