package io.kring.internal.cases;

import io.kring.cases.CaseState;
import io.kring.cases.DecisionDraft;
import io.kring.cases.DecisionDraft.Citation;
import io.kring.cases.Measure;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.house.HouseRule;
import io.kring.internal.command.Call;
import io.kring.internal.command.Engine;
import io.kring.internal.post.Visibility;
import io.kring.post.PostState;
import io.kring.spi.Viewer;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.house.PlaceRules;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.RulesText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The step from a decision to what is written for it: the measure, the case, the decision. */
final class Deciding {
    private final Engine engine;
    private final Call call;
    private final CaseFacts facts;

    Deciding(Engine engine, Call call, CaseFacts facts) {
        this.engine = engine;
        this.call = call;
        this.facts = facts;
    }

    ChangeSet first(DecisionDraft draft, Eligibility eligibility) {
        CaseRow row = facts.row();
        Measure measure = draft.measure().orElse(null);
        PersonMeasures onPerson = new PersonMeasures(call, facts);
        onPerson.demand(draft, eligibility);
        Citation cited = draft.rule().orElse(null);
        String title = cited == null ? null : title(cited);
        ChangeSet effect = onPerson.decided(draft, title);
        boolean applied = measure != null && measure.isOnPerson() && measure != Measure.SUSPEND;
        if (measure != null && !measure.isOnPerson()) {
            ChangeSet taken = taken(measure, draft.reason());
            applied = !taken.isEmpty();
            effect = effect.isEmpty() ? taken : taken.and(effect.changes().get(0));
        }
        DecisionRow decision = new DecisionRow(
                row.id(),
                row.round(),
                measure,
                applied,
                cited == null ? null : cited.rules().value(),
                cited == null ? null : cited.rule(),
                title,
                draft.reason(),
                call.me().no(),
                call.now(),
                null,
                null,
                null,
                null,
                null,
                false);
        CaseRow turned =
                measure == Measure.SUSPEND ? row.proposed(call.now()) : row.turned(decision.state(), call.now());
        return written(effect, turned, decision);
    }

    /** A proposed suspension begins. */
    ChangeSet second() {
        DecisionRow decision = Objects.requireNonNull(facts.decision()).begun(call.now());
        return written(
                new PersonMeasures(call, facts).seconded(), facts.row().turned(decision.state(), call.now()), decision);
    }

    /** The decision stands as it was, and may still be appealed. */
    ChangeSet lift(String reason) {
        CaseRow row = facts.row().touched();
        return new PersonMeasures(call, facts).lifted(reason).and((Change) new Change.PutCase(row, row.version() - 1));
    }

    ChangeSet onAppeal(boolean reverses, String reason) {
        DecisionRow decision = Objects.requireNonNull(facts.decision())
                .answered(reason, call.me().no(), call.now(), reverses);
        ChangeSet effect = reverses && decision.applied() ? takenBack(reason) : ChangeSet.of();
        CaseRow row = facts.row();
        return written(effect, row.turned(decision.state(), call.now()), decision);
    }

    ChangeSet appeal(String why) {
        DecisionRow decision = Objects.requireNonNull(facts.decision()).appealed(why, call.now());
        return written(ChangeSet.of(), facts.row().turned(CaseState.APPEALED, call.now()), decision);
    }

    private ChangeSet written(ChangeSet effect, CaseRow row, DecisionRow decision) {
        return effect.and((Change) new Change.PutCase(row, row.version() - 1))
                .and((Change) new Change.PutDecision(decision));
    }

    /** Only what is visible is taken out of sight; the rest is out of sight for another reason, which stays. */
    private ChangeSet taken(Measure measure, String reason) {
        TargetFacts target = call.facts().target();
        if (target == null || target.row().state() != PostState.VISIBLE) {
            return ChangeSet.of();
        }
        return new Visibility(engine, call, target)
                .to(state(measure), reason, EventType.POST_REMOVED, EventType.COMMENT_REMOVED, false)
                .changes();
    }

    private ChangeSet takenBack(String reason) {
        TargetFacts target = call.facts().target();
        Measure measure = Objects.requireNonNull(facts.decision()).measure();
        if (measure != null && measure.isOnPerson()) {
            return new PersonMeasures(call, facts).lifted(reason);
        }
        return target == null || measure == null || target.row().state() != state(measure)
                ? ChangeSet.of()
                : new Visibility(engine, call, target)
                        .visible(EventType.POST_RESTORED, EventType.COMMENT_RESTORED)
                        .changes();
    }

    private static PostState state(Measure measure) {
        return switch (measure) {
            case HIDE -> PostState.HIDDEN;
            case REMOVE -> PostState.REMOVED;
            case SLOW_MODE, MUTE, SUSPEND -> throw new IllegalArgumentException(measure + " is on a person");
        };
    }

    /** The rule among those in force in the house, or in the community where who decides may know of it. */
    private String title(Citation cited) {
        Viewer viewer = engine.viewer(call.actor());
        return Stream.of(RulesRow.HOUSE, facts.row().community())
                .map(place -> call.unit().house().view(viewer, place).map(PlaceRules::inForce))
                .flatMap(Optional::stream)
                .map(text -> title(text, cited))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        new Violation("rule", "rule.unknown", "no such rule is in force in the house or here")));
    }

    private static @Nullable String title(RulesText text, Citation cited) {
        List<HouseRule> rules = text.rules();
        return text.row().id() == cited.rules().value() && cited.rule() >= 1 && cited.rule() <= rules.size()
                ? rules.get(cited.rule() - 1).title()
                : null;
    }
}
