package io.kring.internal.community;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.CommunityEditOutcome;
import io.kring.community.KindChange;
import io.kring.community.MembershipStatus;
import io.kring.error.InvalidInput;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Judge;
import io.kring.internal.judging.Judged;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Submission.Part;
import io.kring.person.Actor;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.MembershipRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starting a community and changing its settings. */
final class CommunitySettings {
    private final Engine engine;
    private final Judge judge;
    private final CommunityViews views;

    CommunitySettings(Engine engine, Judge judge) {
        this.engine = engine;
        this.judge = judge;
        this.views = new CommunityViews(engine);
    }

    Community create(Actor actor, CommunityDraft draft) {
        engine.drafts().check(draft, violations(draft));
        CommunityId id = engine.command(
                "communities.create",
                actor,
                asking -> judge.asking(asking.locking(), engine.now()),
                new Once<>(Once.text(draft), CommunityId::toString, CommunityId::parse),
                call -> create(call, draft));
        return engine.read("communities.find", actor, (unit, viewer) -> unit.communities()
                .find(viewer, id.value())
                .map(facts -> views.of(actor, viewer, facts))
                .orElseThrow(() -> new NotFound("community")));
    }

    private Decided<CommunityId> create(Call call, CommunityDraft draft) {
        call.demand(Action.CREATE_COMMUNITY);
        if (draft.kind() == CommunityKind.SECRET) {
            call.demand(Action.MAKE_SECRET);
        }
        judge.demand(call, null, named(draft, null), draft.confirmation());
        CommunityId id = new CommunityId(engine.ids().next());
        CommunityRow row = row(id.value(), 1, draft, draft.kind(), draft.sealed(), draft.practice(), call.now(), null);
        MembershipRow manager = new MembershipRow(
                id.value(), call.me().no(), MembershipStatus.MEMBER, Role.COMMUNITY_MANAGER, call.now(), null, null, 1);
        ChangeSet changes = ChangeSet.of(
                        new Change.AddCommunity(row),
                        new Change.AdjustCommunity(id.value(), 1, 1, 0, 0),
                        new Change.PutMembership(manager, 0))
                .and(call.event(
                        EventType.COMMUNITY_CREATED,
                        id.toString(),
                        "kind",
                        draft.kind().name()));
        return new Decided<>(id, changes);
    }

    CommunityEditOutcome edit(Actor actor, CommunityId id, int version, CommunityDraft settings) {
        engine.drafts().check(settings, List.of());
        CommunityEditOutcome.Kind kind = engine.command(
                "communities.edit",
                actor,
                asking -> judge.asking(asking.in(id.value()), engine.now()),
                Once.of(CommunityEditOutcome.Kind.class, id, version, settings),
                call -> edit(call, version, settings));
        return new CommunityEditOutcome(
                kind, engine.read("communities.find", actor, (unit, viewer) -> unit.communities()
                        .find(viewer, id.value())
                        .map(facts -> views.of(actor, viewer, facts))
                        .orElseThrow(() -> new NotFound("community"))));
    }

    private Decided<CommunityEditOutcome.Kind> edit(Call call, int version, CommunityDraft settings) {
        CommunityFacts facts = call.knownCommunity();
        call.demand(Action.EDIT_COMMUNITY, facts);
        CommunityRow old = facts.community();
        if (old.version() != version) {
            return Decided.unchanged(CommunityEditOutcome.Kind.STALE);
        }
        judge.demand(call, facts, named(settings, old), settings.confirmation());
        CommunityRow row =
                row(old.id(), version + 1, settings, old.kind(), old.sealed(), old.practice(), old.createdAt(), old);
        return edited(
                call,
                CommunityEditOutcome.Kind.EDITED,
                row,
                version,
                EventType.COMMUNITY_EDITED,
                old.name().equals(row.name()) ? "settings" : "settings,name");
    }

    KindChange changeKind(Actor actor, CommunityId id, CommunityKind kind) {
        if (kind == CommunityKind.PAGE) {
            throw new InvalidInput(ofPage());
        }
        return engine.command(
                "communities.changeKind",
                actor,
                asking -> asking.in(id.value()),
                new Once<>(
                        Once.text(id, kind),
                        change -> change.at().toString(),
                        at -> new KindChange(kind, Instant.parse(at))),
                call -> changeKind(call, kind));
    }

    private Decided<KindChange> changeKind(Call call, CommunityKind kind) {
        CommunityFacts facts = call.knownCommunity();
        call.demand(Action.CHANGE_KIND, facts);
        if (kind == CommunityKind.SECRET) {
            call.demand(Action.MAKE_SECRET, facts);
        }
        CommunityRow old = facts.community();
        if (old.sealed() && kind == CommunityKind.OPEN) {
            throw new InvalidInput(new Violation("kind", "community.sealed", "a sealed community is not opened"));
        }
        if (old.kind().widensTo(kind)) {
            Instant at = call.now().plus(engine.limits().notice());
            return edited(
                    call,
                    new KindChange(kind, at),
                    withKind(old, old.kind(), kind, at, call.me().no()),
                    old.version(),
                    EventType.COMMUNITY_KIND_ANNOUNCED,
                    kind.name());
        }
        KindChange done = new KindChange(kind, call.now());
        if (old.kind() == kind && old.nextKind() == null) {
            return Decided.unchanged(done);
        }
        Decided<KindChange> changed = edited(
                call,
                done,
                withKind(old, kind, null, null, null),
                old.version(),
                EventType.COMMUNITY_KIND_CHANGED,
                kind.name());
        return kind == CommunityKind.SECRET
                ? new Decided<>(done, changed.changes().and(new Change.EndRequests(old.id(), call.now())))
                : changed;
    }

    /**
     * What was announced happens on behalf of who announced it; nothing, where it was called off meanwhile or is not due
     * yet. Where they may not do it any more, the community keeps its kind.
     */
    static Decided<Boolean> changeKindNow(Call call) {
        CommunityFacts facts = call.facts().community();
        if (facts == null) {
            return Decided.unchanged(false);
        }
        CommunityRow old = facts.community();
        CommunityKind next = old.nextKind();
        Instant at = old.nextKindAt();
        if (next == null || at == null || at.isAfter(call.now())) {
            return Decided.unchanged(false);
        }
        if (call.facts().actor() == null
                || !call.knows(facts)
                || !call.allows(Action.CHANGE_KIND, facts, false, null)) {
            CommunityRow kept = withKind(old, old.kind(), null, null, null);
            return new Decided<>(
                    true,
                    ChangeSet.of(new Change.EditCommunity(kept, old.version()))
                            .and(call.unasked(
                                    EventType.COMMUNITY_KIND_CANCELLED, new CommunityId(old.id()).toString())));
        }
        return edited(
                call,
                true,
                withKind(old, next, null, null, null),
                old.version(),
                EventType.COMMUNITY_KIND_CHANGED,
                next.name());
    }

    void archive(Actor actor, CommunityId id, boolean archived) {
        engine.command(
                archived ? "communities.archive" : "communities.restore",
                actor,
                asking -> asking.in(id.value()),
                Once.of(true, id),
                call -> archive(call, archived));
    }

    private static Decided<Boolean> archive(Call call, boolean archived) {
        CommunityFacts facts = call.knownCommunity();
        call.demand(Action.ARCHIVE_COMMUNITY, facts);
        CommunityRow old = facts.community();
        if (old.archived() == archived) {
            return Decided.unchanged(true);
        }
        String type = archived ? EventType.COMMUNITY_ARCHIVED : EventType.COMMUNITY_RESTORED;
        return edited(call, true, withArchived(old, archived), old.version(), type, "");
    }

    /** What is new of the words by which a community is known. */
    private static Judged named(CommunityDraft draft, @Nullable CommunityRow old) {
        List<Part> parts = new ArrayList<>();
        part(parts, "name", draft.name(), old == null ? null : old.name());
        part(parts, "purpose", draft.purpose(), old == null ? null : old.purpose());
        for (int i = 0; i < draft.themes().size(); i++) {
            String theme = draft.themes().get(i);
            part(parts, "themes[" + i + "]", theme, old != null && old.themes().contains(theme) ? theme : null);
        }
        part(parts, "question", draft.question(), old == null ? null : old.question());
        return new Judged(Occasion.NAME_COMMUNITY, "community", parts, List.of());
    }

    private static void part(List<Part> parts, String field, @Nullable String text, @Nullable String before) {
        if (text != null && !text.equals(before)) {
            parts.add(new Part(field, text));
        }
    }

    private static <T> Decided<T> edited(
            Call call, T outcome, CommunityRow row, int version, String type, String what) {
        return new Decided<>(
                outcome,
                ChangeSet.of(new Change.EditCommunity(row, version))
                        .and(call.event(type, new CommunityId(row.id()).toString(), "what", what)));
    }

    static List<Violation> violations(CommunityDraft draft) {
        if (draft.kind() == CommunityKind.PAGE) {
            return List.of(ofPage());
        }
        return draft.sealed() && draft.kind() == CommunityKind.OPEN
                ? List.of(new Violation("sealed", "community.sealed", "a sealed community is closed or secret"))
                : List.of();
    }

    private static Violation ofPage() {
        return new Violation("kind", "community.kind", "a community is open, closed or secret");
    }

    static CommunityRow row(
            long id,
            int version,
            CommunityDraft draft,
            CommunityKind kind,
            boolean sealed,
            boolean practice,
            Instant createdAt,
            @Nullable CommunityRow old) {
        return new CommunityRow(
                id,
                version,
                draft.name().strip(),
                draft.purpose().strip(),
                draft.themes().stream().map(String::strip).distinct().toList(),
                draft.language(),
                kind,
                old == null ? null : old.nextKind(),
                old == null ? null : old.nextKindAt(),
                old == null ? null : old.nextKindBy(),
                draft.joinPolicy(),
                draft.cap(),
                draft.sizeHint(),
                sealed,
                practice,
                old != null && old.archived(),
                draft.question(),
                null,
                createdAt,
                0,
                0,
                0);
    }

    private static CommunityRow withKind(
            CommunityRow row,
            CommunityKind kind,
            @Nullable CommunityKind next,
            @Nullable Instant at,
            @Nullable Long by) {
        return copy(row, kind, next, at, by, row.archived());
    }

    private static CommunityRow withArchived(CommunityRow row, boolean archived) {
        return copy(row, row.kind(), row.nextKind(), row.nextKindAt(), row.nextKindBy(), archived);
    }

    private static CommunityRow copy(
            CommunityRow row,
            CommunityKind kind,
            @Nullable CommunityKind next,
            @Nullable Instant at,
            @Nullable Long by,
            boolean archived) {
        return new CommunityRow(
                row.id(),
                row.version() + 1,
                row.name(),
                row.purpose(),
                row.themes(),
                row.language(),
                kind,
                next,
                at,
                by,
                row.joinPolicy(),
                row.cap(),
                row.sizeHint(),
                row.sealed(),
                row.practice(),
                archived,
                row.question(),
                row.audience(),
                row.createdAt(),
                row.members(),
                row.managers(),
                row.pins());
    }
}
