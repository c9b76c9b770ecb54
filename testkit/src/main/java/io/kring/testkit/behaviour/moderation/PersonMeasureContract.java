package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kring.cases.CaseAction;
import io.kring.cases.CaseCard;
import io.kring.cases.CaseState;
import io.kring.cases.Conflicts;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.cases.StatementOfReasons;
import io.kring.error.Restrained;
import io.kring.event.EventType;
import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measures on persons hold from the next call on and end by the clock; each can be lifted, appealed and reversed. */
public interface PersonMeasureContract extends KringContract {
    @Test
    default void whoIsMutedSaysNothingThereAndKeepsEverythingElse(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        PostId other = host.update(cast.carl(), cast.tea(), "By Carl");
        CommunityId elsewhere = host.open(cast.ann());
        host.add(cast.ann(), elsewhere, cast.bob());
        host.reactions().add(cast.bob(), other, "thanks");
        Instant until = cast.in(Duration.ofDays(7));
        CaseId id = cast.decided(post, DecisionDraft.mute(until, "Rude"));

        Restrained refusal = catchThrowableOfType(Restrained.class, () -> host.update(cast.bob(), cast.tea(), "Again"));
        assertThat(refusal.code()).isEqualTo("person.muted");
        assertThat(refusal.until()).isEqualTo(until);
        assertThat(refusal.rule()).isEmpty();
        assertThat(codeOf(() -> host.posts().comment(cast.bob(), other, CommentDraft.of("Again"))))
                .isEqualTo("person.muted");
        assertThat(codeOf(() -> host.reactions().add(cast.bob(), other, "like")))
                .isEqualTo("person.muted");

        host.update(cast.bob(), elsewhere, "Elsewhere");
        host.reactions().remove(cast.bob(), other, "thanks");
        assertThat(host.posts().find(cast.bob(), other)).isPresent();
        cast.report(cast.bob(), other, "It hurts");
        cast.cases().appeal(cast.bob(), id, "Kindly meant");
        host.posts().withdraw(cast.bob(), post);
        host.communities().leave(cast.bob(), cast.tea());
    }

    @Test
    default void aMeasureEndsByTheClock(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.decided(post, DecisionDraft.mute(cast.in(Duration.ofHours(1)), "Rude"));

        host.clock().move(Duration.ofMinutes(59));
        assertThat(codeOf(() -> host.update(cast.bob(), cast.tea(), "Early"))).isEqualTo("person.muted");
        host.clock().move(Duration.ofMinutes(1));

        assertThat(host.update(cast.bob(), cast.tea(), "In time")).isNotNull();
    }

    @Test
    default void aSlowModeLeavesOneContributionPerInterval(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        Instant until = cast.in(Duration.ofHours(3));
        cast.decided(post, DecisionDraft.slowMode(Duration.ofHours(1), until, "Slowly"));

        host.update(cast.bob(), cast.tea(), "First");
        Instant first = host.clock().instant();
        PostId draft = host.posts().saveDraft(cast.bob(), PostDraft.update(cast.tea(), "A draft is nothing said"));
        Restrained refusal = catchThrowableOfType(
                Restrained.class, () -> host.posts().comment(cast.bob(), post, CommentDraft.of("Second")));
        assertThat(refusal.code()).isEqualTo("person.slow-mode");
        assertThat(refusal.until()).isEqualTo(first.plus(Duration.ofHours(1)));
        assertThat(codeOf(() -> host.posts().publishDraft(cast.bob(), draft))).isEqualTo("person.slow-mode");
        host.clock().move(Duration.ofHours(1));

        host.posts().publishDraft(cast.bob(), draft);
        assertThat(codeOf(() -> host.update(cast.bob(), cast.tea(), "Third"))).isEqualTo("person.slow-mode");
        host.update(cast.carl(), cast.tea(), "Others are free");
    }

    @Test
    default void aMeasureIsLiftedEarlyWithAReason(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        CaseId id = cast.decided(post, DecisionDraft.mute(cast.in(Duration.ofDays(7)), "Rude"));
        int version = cast.version(cast.mod(), id);
        assertThat(cast.cases().open(cast.mod(), id).allowed()).containsExactly(CaseAction.LIFT);

        assertThat(codeOf(() -> cast.cases().lift(cast.bob(), id, version, "Enough")))
                .isEqualTo("case.not-found");
        assertThat(codeOf(() -> cast.cases().lift(cast.mod(), id, version - 1, "Enough")))
                .isEqualTo("case.stale");
        cast.cases().lift(cast.mod(), id, version, "Enough");

        host.update(cast.bob(), cast.tea(), "Free");
        StatementOfReasons told = cast.told(cast.bob());
        assertThat(told.measure()).isEqualTo(Measure.MUTE);
        assertThat(told.term()).hasValueSatisfying(term -> {
            assertThat(term.community()).hasValue(cast.tea());
            assertThat(term.why()).hasValue("Enough");
        });
        assertThat(codeOf(() -> cast.cases().lift(cast.mod(), id, version + 1, "Again")))
                .isEqualTo("action.not-allowed");
        assertThat(host.events().of(EventType.CASE_LIFTED)).hasSize(1);
    }

    @Test
    default void aMeasureThatIsReversedIsAsIfItHadNotBeen(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        CaseId id = cast.decided(post, DecisionDraft.mute(cast.in(Duration.ofDays(7)), "Rude"));
        int before = cast.version(cast.mod(), id);
        cast.cases().appeal(cast.bob(), id, "Kindly meant");

        assertThat(codeOf(() -> cast.cases().lift(cast.mod(), id, before, "Enough")))
                .isEqualTo("case.stale");
        cast.cases().reverse(cast.ann(), id, before + 1, "So it was");

        host.update(cast.bob(), cast.tea(), "Free");
        assertThat(cast.told(cast.bob()).state()).isEqualTo(CaseState.REVERSED);
    }

    @Test
    default void theNeutralPoolAloneDecidesOnWhoHasNoManagerOrIsOnTheWorksCouncil(TestHost host) {
        host.with(builder -> builder.conflicts(new Conflicts() {
            @Override
            public boolean between(PersonId actor, PersonId person) {
                return false;
            }

            @Override
            public boolean onWorksCouncil(PersonId person) {
                return person.value().equals("carl");
            }
        }));
        Cast cast = Cast.of(host).managed();
        host.people().change(TestHost.id(cast.bob()), card -> Person.named("bob", card.name()));
        Actor pool = cast.pool("Pool");
        DecisionDraft mute = DecisionDraft.mute(cast.in(Duration.ofDays(7)), "Rude");

        for (Actor author : new Actor[] {cast.bob(), cast.carl()}) {
            cast.report(cast.reader(), host.update(author, cast.tea(), "You fool"), "It hurts");
            CaseCard card = cast.only(cast.mod());
            assertThat(violationOf(() -> cast.decide(card, mute))).isEqualTo("measure.pool");
            cast.cases().escalate(cast.mod(), card.id(), card.version());
            cast.cases().decide(pool, card.id(), card.version() + 1, mute);
            assertThat(codeOf(() -> host.update(author, cast.tea(), "Again"))).isEqualTo("person.muted");
        }
    }

    @Test
    default void anEndOrIntervalThatMakesNoSenseIsRefused(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.report(cast.reader(), post, "It hurts");
        CaseCard card = cast.only(cast.mod());
        Instant later = cast.in(Duration.ofDays(1));

        assertThat(violationOf(() -> cast.decide(card, DecisionDraft.mute(cast.in(Duration.ofSeconds(-1)), "Rude"))))
                .isEqualTo("time.past");
        assertThat(violationOf(() -> cast.decide(card, DecisionDraft.mute(cast.in(Duration.ofDays(181)), "Rude"))))
                .isEqualTo("measure.until");
        assertThat(violationOf(() -> cast.decide(card, DecisionDraft.uphold(Measure.MUTE, "Rude"))))
                .isEqualTo("measure.until");
        assertThat(violationOf(() -> cast.decide(card, ending(Measure.HIDE, later))))
                .isEqualTo("measure.until");
        assertThat(violationOf(() -> cast.decide(card, DecisionDraft.slowMode(Duration.ZERO, later, "Rude"))))
                .isEqualTo("measure.every");
        assertThat(violationOf(() -> cast.decide(card, ending(Measure.SLOW_MODE, later))))
                .isEqualTo("measure.every");

        assertThat(cast.only(cast.mod())).isEqualTo(card);
        host.update(cast.bob(), cast.tea(), "Free");
    }

    private static DecisionDraft ending(Measure measure, Instant until) {
        return new DecisionDraft(Optional.of(measure), "Rude", Optional.empty(), Optional.of(until), Optional.empty());
    }
}
