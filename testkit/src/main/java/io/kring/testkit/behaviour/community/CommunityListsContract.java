package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.CommunityQuery;
import io.kring.community.Member;
import io.kring.id.CommunityId;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Lists of communities and of their people, page by page. */
public interface CommunityListsContract extends KringContract {
    @Test
    default void communitiesAreDiscoveredByNamePageByPage(TestHost host) {
        Actor ann = host.person("Ann");
        List.of("delta", "Alpha", "charlie", "Bravo", "echo", "alpha")
                .forEach(name -> host.create(ann, CommunityDraft.open(name, "?")));

        List<Community> all = everyPage(2, page -> host.communities().discover(ann, CommunityQuery.all(), page));

        assertThat(all)
                .extracting(Community::name)
                .containsExactly("Alpha", "alpha", "Bravo", "charlie", "delta", "echo");
    }

    @Test
    default void aPageSkipsNothingWhenCommunitiesAreStartedMeanwhile(TestHost host) {
        Actor ann = host.person("Ann");
        List.of("b", "d", "f").forEach(name -> host.create(ann, CommunityDraft.open(name, "?")));
        Page<Community> first = host.communities().discover(ann, CommunityQuery.all(), PageRequest.first(2));

        host.create(ann, CommunityDraft.open("a", "?"));
        host.create(ann, CommunityDraft.open("e", "?"));
        Page<Community> second = host.communities()
                .discover(
                        ann,
                        CommunityQuery.all(),
                        PageRequest.first(10).after(first.next().orElseThrow()));

        assertThat(second.items()).extracting(Community::name).containsExactly("e", "f");
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void communitiesAreDiscoveredByTheme(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withThemes("Drinks", "Breaks"));
        host.create(ann, CommunityDraft.open("Frost", "?").withThemes("Weather"));
        PageRequest page = PageRequest.first(10);

        assertThat(host.communities()
                        .discover(ann, CommunityQuery.all().theme("Breaks"), page)
                        .items())
                .extracting(Community::id)
                .containsExactly(tea);
        assertThat(host.communities()
                        .discover(ann, CommunityQuery.all().theme("Break"), page)
                        .items())
                .isEmpty();
    }

    @Test
    default void aNameIsFoundWithoutRegardToCase(TestHost host) {
        Actor ann = host.person("Ann");
        host.create(ann, CommunityDraft.open("Veilig Wérken", "?"));
        host.create(ann, CommunityDraft.open("Thee", "?"));

        assertThat(found(host, ann, "WÉRK")).containsExactly("Veilig Wérken");
        assertThat(found(host, ann, "verken")).isEmpty();
    }

    @Test
    default void noCharacterInANameSearchIsAWildcard(TestHost host) {
        Actor ann = host.person("Ann");
        List.of("100% tea", "100 tea", "a_b", "aXb", "back\\slash", "it's [x]")
                .forEach(name -> host.create(ann, CommunityDraft.open(name, "?")));

        assertThat(found(host, ann, "%")).containsExactly("100% tea");
        assertThat(found(host, ann, "_")).containsExactly("a_b");
        assertThat(found(host, ann, "\\")).containsExactly("back\\slash");
        assertThat(found(host, ann, "'")).containsExactly("it's [x]");
        assertThat(found(host, ann, "[x]")).containsExactly("it's [x]");
        assertThat(found(host, ann, "' OR 1=1 --")).isEmpty();
    }

    @Test
    default void mineAreTheCommunitiesOneIsAMemberOf(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        CommunityId site = host.closed(ann);
        CommunityId left = host.open(ann);
        host.open(ann);
        host.add(ann, tea, bob);
        host.add(ann, site, bob);
        host.add(ann, left, bob);
        host.communities().leave(bob, left);

        assertThat(everyPage(1, page -> host.communities().mine(bob, page)))
                .extracting(Community::id)
                .containsExactly(tea, site);
    }

    @Test
    default void membersAreListedByRoleAndThenByJoining(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<Actor> newcomers = new ArrayList<>();
        for (String name : List.of("Zoe", "Yan", "Xia", "Wim")) {
            host.clock().move(Duration.ofMinutes(1));
            Actor newcomer = host.person(name);
            newcomers.add(newcomer);
            host.communities().join(newcomer, tea);
        }
        host.communities().changeRole(ann, tea, TestHost.id(newcomers.get(2)), Role.MODERATOR);

        List<Member> members = everyPage(2, page -> host.communities().members(ann, tea, page));

        assertThat(members)
                .extracting(Member::person)
                .extracting(Person::name)
                .containsExactly("Ann", "Xia", "Zoe", "Yan", "Wim");
    }

    @Test
    default void sinceWhenSomebodyIsAMemberIsToldToTheDay(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        assertThat(host.communities()
                        .members(ann, tea, PageRequest.first(1))
                        .items()
                        .get(0)
                        .since())
                .isEqualTo(host.clock().instant().truncatedTo(ChronoUnit.DAYS));
    }

    @Test
    default void whoReadsACommunitySeesItsMembersAndWhoRunsItSeesTheRest(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor out = host.person("Out");
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        PageRequest page = PageRequest.first(10);

        assertThat(host.communities().members(bob, site, page).items()).hasSize(2);
        assertThat(codeOf(() -> host.communities().members(out, site, page))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.communities().requests(bob, site, page))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.communities().banned(bob, site, page))).isEqualTo("community.not-found");
        assertThat(host.communities().requests(ann, site, page).items()).isEmpty();
    }

    @Test
    default void aCursorBelongsToTheListItCameFrom(TestHost host) {
        Actor ann = host.person("Ann");
        host.open(ann);
        host.open(ann);
        Cursor cursor = host.communities()
                .discover(ann, CommunityQuery.all(), PageRequest.first(1))
                .next()
                .orElseThrow();
        PageRequest after = PageRequest.first(1).after(cursor);

        assertThat(io.kring.testkit.Refusals.violationOf(
                        () -> host.communities().mine(ann, after)))
                .isEqualTo("cursor.invalid");
        assertThat(host.communities().discover(ann, CommunityQuery.all(), after).items())
                .hasSize(1);
    }

    private static List<String> found(TestHost host, Actor actor, String part) {
        return everyPage(3, page -> host.communities()
                        .discover(actor, CommunityQuery.all().named(part), page))
                .stream()
                .map(Community::name)
                .toList();
    }

    private static <T> List<T> everyPage(int limit, Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
        while (next.isPresent()) {
            Page<T> page = list.apply(next.get());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            next = page.next().map(PageRequest.first(limit)::after);
        }
        return all;
    }
}
