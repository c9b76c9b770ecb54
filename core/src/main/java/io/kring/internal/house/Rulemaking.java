package io.kring.internal.house;

import io.kring.access.Action;
import io.kring.event.EventType;
import io.kring.house.HouseRule;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesDraft;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.RulesId;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.text.Sentences;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.house.RulesFacts;
import io.kring.spi.house.RulesRow;
import io.kring.spi.row.CommunityFacts;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of the rules of one place, for who may make them. Pure: facts in, decision out. */
final class Rulemaking {
    /** The conversation of what happens to the house. */
    static final String HOUSE = "house";

    private final Call call;
    private final long place;
    private final RulesFacts facts;

    private Rulemaking(Call call, long place) {
        this.call = call;
        this.place = place;
        this.facts = call.rules();
    }

    /** In this scope, where the actor may make rules. */
    static Rulemaking in(Call call, RulesScope scope) {
        if (scope.community().isEmpty()) {
            call.demand(Action.EDIT_HOUSE);
            return new Rulemaking(call, RulesRow.HOUSE);
        }
        CommunityFacts community = call.knownCommunity();
        call.demand(Action.EDIT_RULES, community);
        return new Rulemaking(call, community.community().id());
    }

    /** With the version that was asked for, where the actor may make rules. */
    static Rulemaking on(Call call) {
        RulesRow asked = call.readRules();
        demand(call, asked, asked.place() == RulesRow.HOUSE ? Action.EDIT_HOUSE : Action.EDIT_RULES);
        return new Rulemaking(call, asked.place());
    }

    Decided<ProposeOutcome> propose(RulesDraft draft, LongSupplier ids) {
        RulesRow running = facts.inConsultation();
        if (running != null) {
            return Decided.unchanged(
                    new ProposeOutcome(ProposeOutcome.Kind.ALREADY_IN_CONSULTATION, new RulesId(running.id())));
        }
        RulesId id = new RulesId(ids.getAsLong());
        RulesRow row = new RulesRow(
                id.value(),
                place,
                0,
                call.now(),
                draft.consultUntil().truncatedTo(ChronoUnit.MICROS),
                draft.conversation() == null ? null : draft.conversation().value(),
                null,
                null);
        List<HouseRule> rules = draft.rules().stream()
                .map(rule -> new HouseRule(rule.title().strip(), kept(rule.text())))
                .toList();
        return new Decided<>(
                new ProposeOutcome(ProposeOutcome.Kind.PROPOSED, id),
                ChangeSet.of(new Change.AddRules(row, rules), turn(number(facts.inForce()), id.value()))
                        .and(event(
                                EventType.RULES_PROPOSED,
                                row,
                                "until",
                                row.consultUntil().toString())));
    }

    private static String kept(String text) {
        return Sentences.isBlank(text) ? "" : text.strip();
    }

    Decided<RulesOutcome> enact() {
        RulesRow draft = facts.inConsultation();
        RulesRow before = facts.inForce();
        if (draft == null || !isAsked(draft)) {
            return Decided.unchanged(isAsked(before) ? RulesOutcome.UNCHANGED : RulesOutcome.NOT_IN_CONSULTATION);
        }
        if (draft.consultUntil().isAfter(call.now())) {
            return Decided.unchanged(RulesOutcome.STILL_IN_CONSULTATION);
        }
        int version = before == null ? 1 : before.version() + 1;
        return new Decided<>(
                RulesOutcome.DONE,
                ChangeSet.of(
                                turn(draft.id(), null),
                                new Change.DateRules(draft.id(), version, number(before), call.now()))
                        .and(event(EventType.RULES_ENACTED, draft, "version", Integer.toString(version))));
    }

    Decided<RulesOutcome> withdraw() {
        RulesRow draft = facts.inConsultation();
        if (draft == null || !isAsked(draft)) {
            RulesRow asked = facts.asked();
            boolean enacted = asked != null && asked.enactedAt() != null;
            return Decided.unchanged(enacted ? RulesOutcome.NOT_IN_CONSULTATION : RulesOutcome.UNCHANGED);
        }
        return new Decided<>(
                RulesOutcome.DONE,
                ChangeSet.of(turn(number(facts.inForce()), null)).and(event(EventType.RULES_WITHDRAWN, draft)));
    }

    /** No event tells of it: who accepts is nobody's business. */
    static Decided<RulesOutcome> accept(Call call) {
        RulesRow asked = call.readRules();
        demand(call, asked, Action.ACCEPT_RULES);
        RulesRow inForce = call.rules().inForce();
        if (inForce == null || inForce.id() != asked.id()) {
            return Decided.unchanged(RulesOutcome.NOT_IN_FORCE);
        }
        return call.rules().accepted()
                ? Decided.unchanged(RulesOutcome.UNCHANGED)
                : Decided.changed(
                        RulesOutcome.DONE,
                        new Change.AcceptRules(
                                asked.place(), asked.id(), call.me().no(), call.now()));
    }

    private static void demand(Call call, RulesRow asked, Action action) {
        if (asked.place() == RulesRow.HOUSE) {
            call.demand(action);
        } else {
            call.demand(action, call.community());
        }
    }

    private Change.TurnRules turn(@Nullable Long inForce, @Nullable Long inConsultation) {
        return new Change.TurnRules(place, facts.version(), inForce, inConsultation);
    }

    private boolean isAsked(@Nullable RulesRow row) {
        RulesRow asked = facts.asked();
        return row != null && asked != null && row.id() == asked.id();
    }

    private static @Nullable Long number(@Nullable RulesRow row) {
        return row == null ? null : row.id();
    }

    private NewEvent event(String type, RulesRow row, String... more) {
        String[] named = new String[more.length + 2];
        named[0] = "rules";
        named[1] = new RulesId(row.id()).toString();
        System.arraycopy(more, 0, named, 2, more.length);
        return call.event(type, place == RulesRow.HOUSE ? HOUSE : new CommunityId(place).toString(), named);
    }
}
