package io.kring.testkit.behaviour.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.cases.CaseCard;
import io.kring.cases.Cases;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.cases.StatementOfReasons;
import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.id.Target;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.report.ReportDraft;
import io.kring.report.ReportOutcome;
import io.kring.report.ReportReason;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A community of Ann with Mod as a moderator, Bob and Carl as members, and somebody who only reads. */
record Cast(TestHost host, Actor ann, Actor mod, Actor bob, Actor carl, Actor reader, CommunityId tea) {
    static Cast of(TestHost host) {
        Actor ann = host.person("Ann");
        Actor mod = host.person("Mod");
        Actor bob = host.person("Bob");
        Actor carl = host.person("Carl");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, mod, bob, carl);
        host.communities().changeRole(ann, tea, TestHost.id(mod), Role.MODERATOR);
        return new Cast(host, ann, mod, bob, carl, host.person("Reader"), tea);
    }

    Cases cases() {
        return host.kring().cases();
    }

    void report(Actor who, Target what, String words) {
        host.clock().move(Duration.ofSeconds(1));
        host.kring().reports().report(who, what, ReportDraft.of(ReportReason.INSULT, words));
    }

    List<CaseCard> queue(Actor who) {
        return cases().queue(who, tea, PageRequest.first(10)).items();
    }

    List<CaseCard> pool(Actor who) {
        return cases().pool(who, PageRequest.first(10)).items();
    }

    CaseCard only(Actor who) {
        List<CaseCard> waiting = queue(who);
        assertThat(waiting).hasSize(1);
        return waiting.get(0);
    }

    void decide(CaseCard card, DecisionDraft draft) {
        cases().decide(mod, card.id(), card.version(), draft);
    }

    /** Everybody has a manager who is in none of this: measures on persons are for the community then. */
    Cast managed() {
        PersonId boss = TestHost.id(host.person("Boss"));
        for (Actor each : List.of(ann, mod, bob, carl, reader)) {
            host.people().change(TestHost.id(each), card -> card.withManager(boss));
        }
        return this;
    }

    Actor pool(String name) {
        return host.person(name).as(PlatformRole.NEUTRAL_POOL);
    }

    /** The same with any decision. */
    CaseId decided(Target what, DecisionDraft draft) {
        report(reader, what, "It hurts");
        CaseCard card = only(mod);
        decide(card, draft);
        return card.id();
    }

    /** The version of a case. */
    int version(Actor who, CaseId id) {
        return cases().open(who, id).card().version();
    }

    Instant in(Duration time) {
        return host.clock().instant().plus(time);
    }

    /** Reported by the reader, decided by the moderator. */
    CaseId upheld(Target what, Measure measure) {
        report(reader, what, "It hurts");
        CaseCard card = only(mod);
        decide(card, DecisionDraft.uphold(measure, "Rude"));
        return card.id();
    }

    StatementOfReasons told(Actor who) {
        List<StatementOfReasons> all =
                cases().statements(who, PageRequest.first(10)).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    ReportOutcome.Outcome outcome(Actor who) {
        return host.kring()
                .reports()
                .mine(who, PageRequest.first(10))
                .items()
                .get(0)
                .outcome();
    }
}
