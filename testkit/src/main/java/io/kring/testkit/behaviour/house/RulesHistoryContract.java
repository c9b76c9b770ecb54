package io.kring.testkit.behaviour.house;

import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.house.HouseRule;
import io.kring.house.RulesScope;
import io.kring.house.RulesState;
import io.kring.house.RulesVersion;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that were in force stay readable, so that a decision of then can be understood (P21). */
public interface RulesHistoryContract extends KringContract {
    @Test
    default void everyVersionThatWasInForceIsThereTheNewestFirst(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        RulesScope scope = RulesScope.community(host.open(ann));
        RulesId first = host.enacted(ann, scope, "One");
        RulesId withdrawn = host.propose(ann, scope, "Never");
        host.house().withdraw(ann, withdrawn);
        RulesId second = host.enacted(ann, scope, "One", "Two");
        RulesId third = host.enacted(ann, scope, "Three");
        host.propose(ann, scope, "Not yet");

        List<RulesVersion> history =
                host.house().history(bob, scope, PageRequest.first(10)).items();

        assertThat(history).extracting(RulesVersion::id).containsExactly(third, second, first);
        assertThat(history)
                .extracting(version -> version.version().orElseThrow())
                .containsExactly(3, 2, 1);
        assertThat(history)
                .extracting(RulesVersion::state)
                .containsExactly(RulesState.IN_FORCE, RulesState.REPLACED, RulesState.REPLACED);
        assertThat(history.get(1).rules()).containsExactly(HouseRule.of("One"), HouseRule.of("Two"));
        assertThat(history.get(1).replacedAt()).isEqualTo(history.get(0).enactedAt());
        assertThat(history.get(2).replacedAt()).isEqualTo(history.get(1).enactedAt());
        assertThat(history.get(0).scope()).isEqualTo(scope);
    }

    @Test
    default void itIsReadPageByPage(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        List<RulesId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(0, host.enacted(sanne, RulesScope.house(), "Rule " + i));
        }

        List<RulesId> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(3));
        while (next.isPresent()) {
            Page<RulesVersion> page = host.house().history(sanne, RulesScope.house(), next.get());
            page.items().forEach(version -> seen.add(version.id()));
            sizes.add(page.items().size());
            next = page.next().map(PageRequest.first(3)::after);
        }

        assertThat(seen).isEqualTo(all);
        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    default void aCursorOfAnotherScopeIsNone(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        RulesScope tea = RulesScope.community(host.open(sanne));
        host.enacted(sanne, RulesScope.house(), "One");
        host.enacted(sanne, RulesScope.house(), "Two");
        host.enacted(sanne, tea, "One");
        PageRequest one = PageRequest.first(1);
        Cursor cursor =
                host.house().history(sanne, RulesScope.house(), one).next().orElseThrow();

        assertThat(violationOf(() -> host.house().history(sanne, tea, one.after(cursor))))
                .isEqualTo("cursor.invalid");
        assertThat(violationOf(() -> host.house().history(sanne, RulesScope.house(), one.after(new Cursor("AAAA")))))
                .isEqualTo("cursor.invalid");
        assertThat(host.house()
                        .history(sanne, RulesScope.house(), one.after(cursor))
                        .items())
                .hasSize(1);
    }

    @Test
    default void aConversationIsShownToWhoMayReadItHereToo(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, host.closed(ann), "Which rules?");
        RulesScope scope = RulesScope.community(tea);
        RulesId rules = host.house()
                .propose(ann, scope, host.draft("One").discussedIn(post))
                .id();
        host.clock().move(Duration.ofDays(7));
        host.house().enact(ann, rules);

        assertThat(conversation(host, ann, scope)).contains(post);
        assertThat(conversation(host, bob, scope)).isEmpty();
    }

    private static Optional<PostId> conversation(TestHost host, Actor actor, RulesScope scope) {
        return host.house()
                .history(actor, scope, PageRequest.first(1))
                .items()
                .get(0)
                .conversation();
    }
}
