package io.kring.testkit.visibility.world;

import io.kring.house.House;
import io.kring.house.HouseRule;
import io.kring.house.HouseWordDraft;
import io.kring.house.RulesDraft;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.person.Actor;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives rules to the house and to communities, with a canary in each text. */
final class Lawgiver {
    private final Host host;
    private final House house;

    Lawgiver(Host host) {
        this.host = host;
        this.house = host.kring().house();
    }

    /** The house says something of itself, and has rules. */
    RuleBook house(Actor speaker, Actor member, PostId talk) {
        String mission = host.canaries().of("mission");
        String word = host.canaries().of("the board's word");
        house.say(speaker, 0, new HouseWordDraft("To " + mission, "Take " + word));
        return rules(Set.of(mission, word), RulesScope.house(), "the house", speaker, member, talk);
    }

    /** Rules that were replaced, rules in force, which the member accepts, and a draft. */
    RuleBook community(Place place, Actor manager, @Nullable Actor member, @Nullable PostId talk) {
        return rules(Set.of(), RulesScope.community(place.id()), place.where().toString(), manager, member, talk);
    }

    private RuleBook rules(
            Set<String> word, RulesScope scope, String of, Actor by, @Nullable Actor member, @Nullable PostId talk) {
        String before = host.canaries().of("former rules of " + of);
        String now = host.canaries().of("rules of " + of);
        String draft = host.canaries().of("draft of rules of " + of);
        enact(by, propose(by, scope, before, talk));
        RulesId inForce = propose(by, scope, now, talk);
        enact(by, inForce);
        if (member != null) {
            done(house.accept(member, inForce));
        }
        RulesId running = propose(by, scope, draft, talk);
        return new RuleBook(word, before, now, draft, inForce, running, talk != null);
    }

    private RulesId propose(Actor by, RulesScope scope, String canary, @Nullable PostId talk) {
        HouseRule rule = new HouseRule("Mind " + canary, "Always mind " + canary);
        return house.propose(by, scope, new RulesDraft(java.util.List.of(rule), host.in(Duration.ZERO), talk))
                .id();
    }

    private void enact(Actor by, RulesId rules) {
        done(house.enact(by, rules));
    }

    private static void done(RulesOutcome outcome) {
        if (outcome != RulesOutcome.DONE) {
            throw new IllegalStateException("not done: " + outcome);
        }
    }
}
