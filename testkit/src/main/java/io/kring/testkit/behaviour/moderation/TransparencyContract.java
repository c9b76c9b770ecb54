package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.cases.CaseCard;
import io.kring.cases.CitedRule;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.house.RulesScope;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.metrics.Figure;
import io.kring.metrics.Measuring;
import io.kring.moderation.Transparency;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How moderation went, in numbers from which nobody can be picked out. */
public interface TransparencyContract extends KringContract {
    @Test
    default void aMonthIsToldByMeasureRuleAppealAndTime(TestHost host) {
        Cast cast = Cast.of(host);
        RulesId rules = host.enacted(host.speaker("Board"), RulesScope.house(), "Be kind");
        List<CaseCard> removed = new ArrayList<>();
        List<Actor> authors = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Actor author = host.person("Author" + i);
            host.add(cast.ann(), cast.tea(), author);
            PostId post = host.update(author, cast.tea(), "Word " + i);
            cast.report(cast.reader(), post, "It hurts");
            host.clock().move(Duration.ofMinutes(i < 20 ? 30 : 150));
            CaseCard card = cast.only(cast.mod());
            DecisionDraft draft = i < 12
                    ? DecisionDraft.uphold(Measure.REMOVE, "Rude").citing(rules, 1)
                    : i < 15 ? DecisionDraft.uphold(Measure.HIDE, "Rude") : DecisionDraft.reject("Not rude");
            cast.decide(card, draft);
            if (i < 12) {
                removed.add(card);
                authors.add(author);
            }
        }
        for (int i = 0; i < 11; i++) {
            cast.cases().appeal(authors.get(i), removed.get(i).id(), "I did not mean it");
        }
        turnOfTheMonth(host);

        Transparency told = host.kring().moderation().transparency(worksCouncil(host), month(host));

        assertThat(told.decided()).isEqualTo(new Figure.About(25));
        assertThat(told.rejected()).isEqualTo(new Figure.About(10));
        assertThat(told.measures()).containsOnlyKeys(Measure.values()).allSatisfy((measure, figure) -> assertThat(
                        figure)
                .as(measure.name())
                .isEqualTo(measure == Measure.REMOVE ? new Figure.About(10) : new Figure.TooFew(10)));
        assertThat(told.rules()).isEqualTo(Map.of(new CitedRule(rules, 1, "Be kind"), new Figure.About(10)));
        assertThat(told.appeals()).isEqualTo(new Figure.About(10));
        assertThat(told.reversals()).isEqualTo(new Figure.TooFew(10));
        assertThat(told.waited())
                .isEqualTo(Optional.of(new Transparency.Wait(Duration.ofHours(1), Duration.ofHours(3))));
    }

    @Test
    default void aMeasureThatIsTakenBackIsInNoCount(TestHost host) {
        host.with(builder -> builder.measuring(Measuring.nothing().withFloor(Measuring.LOWEST_FLOOR)));
        Cast cast = Cast.of(host);
        for (int i = 0; i < 6; i++) {
            Actor author = host.person("Author" + i);
            host.add(cast.ann(), cast.tea(), author);
            PostId post = host.update(author, cast.tea(), "Word " + i);
            cast.report(cast.reader(), post, "It hurts");
            CaseCard card = cast.only(cast.mod());
            cast.decide(card, DecisionDraft.uphold(Measure.REMOVE, "Rude"));
            cast.cases().appeal(author, card.id(), "No");
            CaseCard appealed = cast.only(cast.ann());
            cast.cases().reverse(cast.ann(), appealed.id(), appealed.version(), "Quite right");
        }
        turnOfTheMonth(host);

        Transparency told = host.kring().moderation().transparency(worksCouncil(host), month(host));

        assertThat(told.decided()).isEqualTo(new Figure.About(5));
        assertThat(told.measures()).containsEntry(Measure.REMOVE, new Figure.TooFew(5));
        assertThat(told.appeals()).isEqualTo(new Figure.About(5));
        assertThat(told.reversals()).isEqualTo(new Figure.About(5));
    }

    @Test
    default void manyDecisionsOnFewPeopleAreNotToldAndSoAreMonthsThatAreOpenOrForgotten(TestHost host) {
        Cast cast = Cast.of(host);
        for (int i = 0; i < 12; i++) {
            cast.upheld(host.update(cast.bob(), cast.tea(), "Word " + i), Measure.REMOVE);
        }
        Actor council = worksCouncil(host);

        assertThat(violationOf(() -> host.kring().moderation().transparency(council, thisMonth(host))))
                .isEqualTo("transparency.month");
        turnOfTheMonth(host);
        Transparency told = host.kring().moderation().transparency(council, month(host));
        assertThat(told.decided()).isEqualTo(new Figure.TooFew(10));
        assertThat(told.waited()).isEmpty();
        assertThat(violationOf(() -> host.kring()
                        .moderation()
                        .transparency(council, month(host).minusMonths(9))))
                .isEqualTo("transparency.month");
        assertThat(violationOf(() -> host.kring().moderation().transparency(council, YearMonth.of(999_999_999, 12))))
                .isEqualTo("transparency.month");
        for (Actor other : List.of(cast.ann(), cast.mod(), Actor.anonymous())) {
            assertThat(codeOf(() -> host.kring().moderation().transparency(other, month(host))))
                    .isEqualTo("action.not-allowed");
        }
    }

    private static Actor worksCouncil(TestHost host) {
        return host.person("Council").as(PlatformRole.WORKS_COUNCIL);
    }

    private static void turnOfTheMonth(TestHost host) {
        Instant next = thisMonth(host)
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        host.clock().move(Duration.between(host.clock().instant(), next));
    }

    private static YearMonth thisMonth(TestHost host) {
        return YearMonth.from(host.clock().instant().atZone(ZoneOffset.UTC));
    }

    /** The one that is over. */
    private static YearMonth month(TestHost host) {
        return thisMonth(host).minusMonths(1);
    }
}
