package io.kring.internal.cases;

import io.kring.cases.CaseState;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.text.Sentences;
import io.kring.limit.Limit;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.report.ReportDraft;
import io.kring.report.ReportOutcome;
import io.kring.report.Reports;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CasePlace;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.ReportRow;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ContributionRow;
import org.jspecify.annotations.Nullable;

/** The room of reports. */
public final class ReportRoom implements Reports {
    private final Engine engine;

    public ReportRoom(Engine engine) {
        this.engine = engine;
    }

    /** Writes no line of the audit trail: who reported would stand in it. */
    @Override
    public void report(Actor actor, Target contribution, ReportDraft draft) {
        Sentences.check("words", draft.words(), engine.limits().of(Limit.REASON));
        engine.command(
                "report",
                actor,
                asking -> asking.on(contribution.value()).withCase(),
                Once.of(true, contribution, draft.reason(), draft.words()),
                call -> {
                    call.demandPresent();
                    TargetFacts target = call.found(contribution instanceof PostId);
                    demandReportable(call, target);
                    CaseFacts facts = call.facts().cases();
                    boolean joins = facts != null && facts.row().state().isWaiting();
                    if (facts != null && joins && hasReported(call, facts)) {
                        return Decided.unchanged(true);
                    }
                    CaseRow before = facts == null ? null : facts.row();
                    CaseRow row = before != null && joins ? before.touched() : begun(call, target.row(), before);
                    ReportRow report = new ReportRow(
                            row.id(), row.round(), call.me().no(), draft.reason(), draft.words(), call.now());
                    return new Decided<>(
                            true,
                            ChangeSet.of(new Change.PutCase(row, row.version() - 1), new Change.AddReport(report))
                                    .and(call.unnamed(
                                            EventType.CASE_REPORTED,
                                            new CaseId(row.id()).toString(),
                                            "community",
                                            new CommunityId(row.community()).toString())));
                });
    }

    @Override
    public Page<ReportOutcome> mine(Actor actor, PageRequest page) {
        CaseLists.demandSomebody(actor);
        return engine.read("report.mine", actor, (unit, viewer) -> CaseLists.page(
                        "report.mine",
                        page,
                        CaseLists.LAST,
                        (before, limit) -> unit.cases().reported(viewer, before, limit),
                        all -> all,
                        view -> new CasePlace(view.at(), view.caseId()))
                .map(CaseViews::outcome));
    }

    private static void demandReportable(Call call, TargetFacts target) {
        ContributionRow row = target.row();
        if (call.isOwn(target)) {
            throw new InvalidInput(new Violation("contribution", "report.own", "one's own contribution"));
        }
        if (row.state() != PostState.VISIBLE || PostKind.PAGE.name().equals(row.kind())) {
            throw new NotAllowed("REPORT");
        }
    }

    private static boolean hasReported(Call call, CaseFacts facts) {
        return facts.reports().stream().anyMatch(each -> each.reporter().equals(call.myId()));
    }

    /** A new round, on the text as it is now. */
    private CaseRow begun(Call call, ContributionRow about, @Nullable CaseRow before) {
        return new CaseRow(
                before == null ? engine.ids().next() : before.id(),
                about.id(),
                about.post(),
                call.community().community().id(),
                about.author(),
                before == null ? 1 : before.version() + 1,
                before == null ? 1 : before.round() + 1,
                CaseState.OPEN,
                false,
                call.now(),
                call.now(),
                null,
                null,
                about.title(),
                about.body());
    }
}
