package io.kring.internal.cases;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.cases.CaseAction;
import io.kring.cases.CaseCard;
import io.kring.cases.CaseState;
import io.kring.cases.CaseView;
import io.kring.cases.Cases;
import io.kring.cases.Conflicts;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.cases.StatementOfReasons;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.internal.access.Rights;
import io.kring.internal.audit.Sealing;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.text.Sentences;
import io.kring.limit.Limit;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CasePlace;
import io.kring.spi.cases.CaseQueue;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.row.CommunityView;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The room of cases: every act, opening included, leaves an audit line; events name nobody. */
public final class CaseRoom implements Cases {
    private final Engine engine;
    private final Eligibility eligibility;

    public CaseRoom(Engine engine, Conflicts conflicts) {
        this.engine = engine;
        this.eligibility = new Eligibility(engine.cards(), conflicts);
    }

    @Override
    public Page<CaseCard> queue(Actor actor, CommunityId community, PageRequest page) {
        return engine.read(
                "case.queue",
                actor,
                (unit, viewer) -> waiting(Once.text("queue", community), actor, page, (after, limit) -> {
                    CaseQueue queue = unit.cases()
                            .queue(viewer, community.value(), after, limit)
                            .orElseThrow(() -> new NotFound("community"));
                    demandDeciding(actor, queue.community());
                    return queue.cases();
                }));
    }

    @Override
    public Page<CaseCard> pool(Actor actor, PageRequest page) {
        return engine.read("case.pool", actor, (unit, viewer) -> {
            if (!actor.has(PlatformRole.NEUTRAL_POOL) || viewer.assumed() != PersonStatus.ACTIVE) {
                throw new NotAllowed(CaseAction.DECIDE.name());
            }
            return waiting("pool", actor, page, (after, limit) -> unit.cases()
                    .pool(viewer.now().minus(OVERDUE), after, limit));
        });
    }

    private Page<CaseCard> waiting(String list, Actor actor, PageRequest page, CaseLists.Source<CaseFacts> source) {
        PersonId me = actor.person().orElseThrow(() -> new NotAllowed("ANONYMOUS"));
        return CaseLists.page(
                        list,
                        page,
                        CaseLists.FIRST,
                        source,
                        cases -> eligibility.of(me, cases).stream()
                                .filter(each ->
                                        each.row().state() != CaseState.APPEALED || !Opened.hasDecided(me, each))
                                .toList(),
                        facts -> new CasePlace(facts.row().since(), facts.row().id()))
                .map(facts -> CaseViews.card(facts, me));
    }

    private void demandDeciding(Actor actor, CommunityView in) {
        if (!Role.moderates(in.role()) || engine.rights().denies(actor, Action.REMOVE_CONTENT, Rights.Case.in(in))) {
            throw new NotAllowed(CaseAction.DECIDE.name());
        }
    }

    @Override
    public CaseView open(Actor actor, CaseId id) {
        return engine.command("case.open", actor, asking -> asking.ofCase(id.value()), reading(), call -> {
            Opened opened = Opened.by(call, eligibility);
            CaseView view = CaseViews.opened(opened.facts(), call.myId(), opened.allowed(), engine.cards());
            return new Decided<>(view, audited(call, opened.facts(), "case.open", null));
        });
    }

    /** A key makes no sense where nothing but the look itself is written. */
    private static Once<CaseView> reading() {
        return new Once<>("", view -> "", text -> {
            throw new InvalidInput(new Violation("once", "once.key", "opening a case takes no key"));
        });
    }

    @Override
    public void claim(Actor actor, CaseId id, int version) {
        turn(
                "case.claim",
                CaseAction.CLAIM,
                actor,
                id,
                version,
                (call, row) -> row.claimed(call.me().no(), call.now()));
    }

    @Override
    public void unclaim(Actor actor, CaseId id, int version) {
        turn(
                "case.unclaim",
                CaseAction.UNCLAIM,
                actor,
                id,
                version,
                (call, row) -> row.turned(CaseState.OPEN, row.since()));
    }

    @Override
    public void escalate(Actor actor, CaseId id, int version) {
        turn("case.escalate", CaseAction.ESCALATE, actor, id, version, (call, row) -> row.handedOver());
    }

    private void turn(
            String operation,
            CaseAction action,
            Actor actor,
            CaseId id,
            int version,
            BiFunction<Call, CaseRow, CaseRow> turned) {
        run(operation, actor, id, Once.of(true, id, version), call -> {
            CaseFacts facts =
                    Opened.by(call, eligibility).expecting(action, version).facts();
            ChangeSet changes = audited(call, facts, operation, null)
                    .and((Change) new Change.PutCase(turned.apply(call, facts.row()), version));
            return action == CaseAction.ESCALATE ? told(changes, call, facts, EventType.CASE_ESCALATED) : changes;
        });
    }

    @Override
    public void decide(Actor actor, CaseId id, int version, DecisionDraft decision) {
        Sentences.require("reason", decision.reason(), engine.limits().of(Limit.REASON));
        run("case.decide", actor, id, Once.of(true, id, version, decision), call -> {
            CaseFacts facts = Opened.by(call, eligibility)
                    .expecting(CaseAction.DECIDE, version)
                    .facts();
            return told(
                    and(
                            new Deciding(engine, call, facts).first(decision, eligibility),
                            audited(call, facts, "case.decide", decision.reason())),
                    call,
                    facts,
                    decision.measure().equals(Optional.of(Measure.SUSPEND))
                            ? EventType.CASE_ESCALATED
                            : EventType.CASE_DECIDED);
        });
    }

    @Override
    public void second(Actor actor, CaseId id, int version) {
        run("case.second", actor, id, Once.of(true, id, version), call -> {
            CaseFacts facts = Opened.by(call, eligibility)
                    .expecting(CaseAction.SECOND, version)
                    .facts();
            return told(
                    and(new Deciding(engine, call, facts).second(), audited(call, facts, "case.second", null)),
                    call,
                    facts,
                    EventType.CASE_DECIDED);
        });
    }

    @Override
    public void lift(Actor actor, CaseId id, int version, String reason) {
        Sentences.require("reason", reason, engine.limits().of(Limit.REASON));
        run("case.lift", actor, id, Once.of(true, id, version, reason), call -> {
            CaseFacts facts = Opened.by(call, eligibility)
                    .expecting(CaseAction.LIFT, version)
                    .facts();
            return told(
                    and(new Deciding(engine, call, facts).lift(reason), audited(call, facts, "case.lift", reason)),
                    call,
                    facts,
                    EventType.CASE_LIFTED);
        });
    }

    @Override
    public Page<StatementOfReasons> statements(Actor actor, PageRequest page) {
        CaseLists.demandSomebody(actor);
        return engine.read("case.statements", actor, (unit, viewer) -> CaseLists.page(
                        "case.statements",
                        page,
                        CaseLists.LAST,
                        (before, limit) -> unit.cases().told(viewer, before, limit),
                        all -> all,
                        facts -> new CasePlace(
                                Objects.requireNonNull(facts.decision()).at(),
                                facts.row().id()))
                .map(CaseViews::statement));
    }

    @Override
    public void appeal(Actor actor, CaseId id, String why) {
        Sentences.require("why", why, engine.limits().of(Limit.REASON));
        run("case.appeal", actor, id, Once.of(true, id, why), call -> {
            call.demandPresent();
            CaseFacts facts = call.facts().cases();
            DecisionRow decision = facts == null ? null : facts.decision();
            if (facts == null || decision == null || !isTold(decision) || !isAuthor(call, facts)) {
                throw new NotFound("case");
            }
            if (decision.appeal() != null) {
                throw new InvalidInput(new Violation("case", "appeal.twice", "this measure was appealed already"));
            }
            if (decision.at().plus(APPEAL).isBefore(call.now())) {
                throw new InvalidInput(new Violation("case", "appeal.late", "the time to appeal is over"));
            }
            return told(
                    and(new Deciding(engine, call, facts).appeal(why), audited(call, facts, "case.appeal", why)),
                    call,
                    facts,
                    EventType.CASE_APPEALED);
        });
    }

    /** Whether the author knows of it: of a proposal they do not. */
    private static boolean isTold(DecisionRow decision) {
        return decision.measure() != null && decision.state() != CaseState.PROPOSED;
    }

    private static boolean isAuthor(Call call, CaseFacts facts) {
        return call.myId().equals(facts.author());
    }

    @Override
    public void confirm(Actor actor, CaseId id, int version, String reason) {
        review("case.confirm", false, actor, id, version, reason);
    }

    @Override
    public void reverse(Actor actor, CaseId id, int version, String reason) {
        review("case.reverse", true, actor, id, version, reason);
    }

    private void review(String operation, boolean reverses, Actor actor, CaseId id, int version, String reason) {
        Sentences.require("reason", reason, engine.limits().of(Limit.REASON));
        run(operation, actor, id, Once.of(true, id, version, reason), call -> {
            CaseFacts facts = Opened.by(call, eligibility)
                    .expecting(CaseAction.REVIEW, version)
                    .facts();
            return told(
                    and(
                            new Deciding(engine, call, facts).onAppeal(reverses, reason),
                            audited(call, facts, operation, reason)),
                    call,
                    facts,
                    EventType.CASE_REVIEWED);
        });
    }

    private void run(String operation, Actor actor, CaseId id, Once<Boolean> once, Function<Call, ChangeSet> decide) {
        engine.command(
                operation,
                actor,
                asking -> asking.ofCase(id.value()),
                once,
                call -> new Decided<>(true, decide.apply(call)));
    }

    private static ChangeSet audited(Call call, CaseFacts facts, String operation, @Nullable String words) {
        CaseRow row = facts.row();
        return ChangeSet.of(Sealing.line(call, operation, row.author(), new CaseId(row.id()).toString(), words));
    }

    private static ChangeSet told(ChangeSet changes, Call call, CaseFacts facts, String type) {
        CaseRow row = facts.row();
        return changes.and(call.unnamed(
                type, new CaseId(row.id()).toString(), "community", new CommunityId(row.community()).toString()));
    }

    private static ChangeSet and(ChangeSet changes, ChangeSet more) {
        ChangeSet all = changes;
        for (Change change : more.changes()) {
            all = all.and(change);
        }
        return all;
    }
}
