package io.kring.persistence.jpa;

import io.kring.cases.CaseCard;
import io.kring.cases.Cases;
import io.kring.cases.DecisionDraft;
import io.kring.feed.Subject;
import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import io.kring.report.ReportDraft;
import io.kring.report.ReportReason;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Calls that are about measures on a person, by people of the neutral pool. */
final class MeasureCalls {
    private MeasureCalls() {}

    /** To be made once each and in this order. */
    static void add(TestHost host, Actor manager, CommunityId community, Map<String, Runnable> calls) {
        Cases cases = host.kring().cases();
        Actor first = pool(host, "Gus");
        Actor second = pool(host, "Hal");
        Actor author = host.person("Ian");
        host.add(manager, community, author);
        Instant until = host.clock().instant().plus(Duration.ofDays(30));
        CaseId slow = handedOver(host, manager, community, host.update(author, community, "One"));
        CaseId suspended = handedOver(host, manager, community, host.update(author, community, "Two"));
        DecisionDraft slowMode = DecisionDraft.slowMode(Duration.ofHours(1), until, "Rude");
        calls.put("slow down", () -> cases.decide(first, slow, 2, slowMode));
        calls.put("publish under a slow mode", () -> host.update(author, community, "Slowly"));
        calls.put("lift a measure", () -> cases.lift(first, slow, 3, "Enough"));
        calls.put(
                "propose a suspension", () -> cases.decide(first, suspended, 2, DecisionDraft.suspend(until, "Rude")));
        calls.put("confirm a suspension", () -> cases.second(second, suspended, 3));
    }

    /** With a row, which the first call of somebody makes. */
    private static Actor pool(TestHost host, String name) {
        Actor actor = host.person(name).as(PlatformRole.NEUTRAL_POOL);
        host.kring().following().follow(actor, Subject.topic("tea"));
        return actor;
    }

    private static CaseId handedOver(TestHost host, Actor manager, CommunityId community, PostId post) {
        host.kring().reports().report(host.person("Jan"), post, ReportDraft.of(ReportReason.SPAM));
        CaseCard card = host.kring().cases().queue(manager, community, PageRequest.first(200)).items().stream()
                .filter(each -> each.contribution().equals(post))
                .findFirst()
                .orElseThrow();
        host.kring().cases().escalate(manager, card.id(), card.version());
        return card.id();
    }
}
