package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.audit.AuditLine;
import io.kring.cases.CaseCard;
import io.kring.cases.Cases;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.event.EventType;
import io.kring.id.CaseId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import io.kring.post.PostState;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody decides a case that they, or people they manage, are part of; and who reported is found out by nobody. */
public interface CaseEligibilityContract extends KringContract {
    @Test
    default void nobodyDecidesWhoIsTooCloseAndForThemThereIsNoCase(TestHost host) {
        host.with(builder -> builder.conflicts(
                (actor, person) -> actor.value().equals("mod") && person.value().equals("dora")));
        Cast cast = Cast.of(host);
        Actor dora = host.person("Dora");
        host.add(cast.ann(), cast.tea(), dora);
        PostId ofMod = host.update(cast.mod(), cast.tea(), "By a moderator");
        PostId ofBob = host.update(cast.bob(), cast.tea(), "By Bob");
        PostId ofDora = host.update(dora, cast.tea(), "By Dora");
        PostId reportedByMod = host.update(cast.carl(), cast.tea(), "By Carl");
        PostId free = host.update(cast.ann(), cast.tea(), "By Ann");
        host.people().change(TestHost.id(cast.reader()), card -> card.withManager(TestHost.id(cast.carl())));
        host.people().change(TestHost.id(cast.carl()), card -> card.withManager(TestHost.id(cast.mod())));
        cast.report(cast.bob(), ofMod, "own");
        cast.report(cast.reader(), ofBob, "by somebody whose manager's manager is Mod");
        cast.report(cast.bob(), ofDora, "a conflict");
        cast.report(cast.mod(), reportedByMod, "one's own report");
        cast.report(cast.bob(), free, "none of this");

        assertThat(cast.queue(cast.mod())).extracting(CaseCard::contribution).containsExactly((Target) free);
        assertThat(cast.queue(cast.ann()))
                .extracting(CaseCard::contribution)
                .containsExactly((Target) ofMod, ofBob, ofDora, reportedByMod);
        for (CaseCard card : cast.queue(cast.ann())) {
            assertThat(codeOf(() -> cast.cases().open(cast.mod(), card.id()))).isEqualTo("case.not-found");
            assertThat(codeOf(() ->
                            cast.cases().decide(cast.mod(), card.id(), card.version(), DecisionDraft.reject("Fine"))))
                    .isEqualTo("case.not-found");
        }
    }

    @Test
    default void whileTheDirectoryFailsNobodyDecidesButEverybodyReports(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.report(cast.reader(), post, "It hurts");
        CaseCard card = cast.only(cast.mod());

        host.people().failing(true);
        cast.report(cast.carl(), post, "Rude");
        assertThat(codeOf(() -> cast.queue(cast.mod()))).isEqualTo("people.directory.unavailable");
        assertThat(codeOf(() -> cast.decide(card, DecisionDraft.reject("Fine"))))
                .isEqualTo("people.directory.unavailable");
        host.people().failing(false);

        assertThat(cast.only(cast.mod()).reasons()).hasSize(2);
    }

    @Test
    default void whatTheHostsConflictsThrowCountsAsOne(TestHost host) {
        host.with(builder -> builder.conflicts((actor, person) -> {
            throw new IllegalStateException("no answer");
        }));
        Cast cast = Cast.of(host);
        cast.report(cast.reader(), host.update(cast.bob(), cast.tea(), "You fool"), "It hurts");

        assertThat(cast.queue(cast.mod())).isEmpty();
        assertThat(cast.queue(cast.ann())).isEmpty();
    }

    @Test
    default void membersAndOutsidersSeeNoCase(TestHost host) {
        Cast cast = Cast.of(host);
        cast.report(cast.reader(), host.update(cast.bob(), cast.tea(), "You fool"), "It hurts");
        CaseCard card = cast.only(cast.mod());

        for (Actor other : List.of(cast.bob(), cast.carl(), cast.reader())) {
            assertThat(codeOf(() -> cast.queue(other))).isEqualTo("action.not-allowed");
            assertThat(codeOf(() -> cast.cases().pool(other, PageRequest.first(10))))
                    .isEqualTo("action.not-allowed");
            assertThat(codeOf(() -> cast.cases().open(other, card.id()))).isEqualTo("case.not-found");
        }
        assertThat(codeOf(
                        () -> cast.cases().open(cast.mod(), new CaseId(card.id().value() + 1))))
                .isEqualTo("case.not-found");
    }

    @Test
    default void theNeutralPoolDecidesWhatWasHandedOverOrWaitsTooLong(TestHost host) {
        Cast cast = Cast.of(host);
        Actor pool = host.person("Pool").as(PlatformRole.NEUTRAL_POOL);
        PostId first = host.update(cast.bob(), cast.tea(), "One");
        PostId second = host.update(cast.bob(), cast.tea(), "Two");
        cast.report(cast.reader(), first, "It hurts");
        CaseCard handed = cast.only(cast.mod());
        assertThat(cast.pool(pool)).isEmpty();
        assertThat(codeOf(() -> cast.cases().open(pool, handed.id()))).isEqualTo("case.not-found");

        cast.cases().escalate(cast.mod(), handed.id(), handed.version());
        cast.report(cast.reader(), second, "It hurts");

        assertThat(cast.queue(cast.mod())).extracting(CaseCard::contribution).containsExactly((Target) second);
        assertThat(cast.pool(pool)).extracting(CaseCard::contribution).containsExactly((Target) first);
        host.clock().move(Cases.OVERDUE.plusSeconds(1));
        assertThat(cast.pool(pool)).extracting(CaseCard::contribution).containsExactly((Target) first, second);
        CaseCard now = cast.pool(pool).get(0);
        assertThat(now.escalated()).isTrue();
        cast.cases().decide(pool, now.id(), now.version(), DecisionDraft.uphold(Measure.REMOVE, "Not here"));
        assertThat(host.post(cast.reader(), first).state()).isEqualTo(PostState.REMOVED);
    }

    @Test
    default void whoReportedIsNamedByNoEventAndNoLineOfTheTrail(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        host.forgetEvents();

        cast.report(cast.reader(), post, "It hurts");

        assertThat(host.events().all()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.CASE_REPORTED);
            assertThat(event.by()).isEmpty();
            assertThat(event.about()).isEmpty();
            assertThat(event.facts()).containsOnlyKeys("community");
            assertThat(event.toString()).doesNotContain("reader");
        });
        assertThat(host.kring().audit().lines(0, 10)).isEmpty();
        CaseCard card = cast.only(cast.mod());
        assertThat(card.toString()).doesNotContain("reader");
        assertThat(cast.cases().open(cast.mod(), card.id()).toString()).doesNotContainIgnoringCase("reader");
        cast.cases().decide(cast.mod(), card.id(), card.version(), DecisionDraft.uphold(Measure.REMOVE, "Rude"));
        host.deliver();
        assertThat(host.kring().audit().lines(0, 10))
                .extracting(AuditLine::action)
                .containsExactly("case.open", "case.decide");
        assertThat(host.kring().audit().lines(0, 10).toString()).doesNotContain("reader");
        assertThat(cast.told(cast.bob()).toString()).doesNotContain("reader");
    }
}
