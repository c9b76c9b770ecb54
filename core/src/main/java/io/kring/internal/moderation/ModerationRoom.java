package io.kring.internal.moderation;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.error.Conflict;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.Cursors;
import io.kring.internal.access.Rights;
import io.kring.internal.audit.Sealing;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Holding;
import io.kring.internal.metrics.Floor;
import io.kring.internal.post.PostViews;
import io.kring.internal.post.Visibility;
import io.kring.internal.text.Sentences;
import io.kring.limit.Limit;
import io.kring.metrics.Measuring;
import io.kring.moderation.HeldContribution;
import io.kring.moderation.HoldBeforePublication;
import io.kring.moderation.Moderation;
import io.kring.moderation.Transparency;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.post.PostState;
import io.kring.reaction.Palette;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityView;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.HeldSlice;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The room of moderators: every command leaves an event and an audit line. */
public final class ModerationRoom implements Moderation {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_KINDS = 50;

    private final Engine engine;
    private final Palette palette;
    private final Measuring measuring;

    public ModerationRoom(Engine engine, Palette palette, Measuring measuring) {
        this.engine = engine;
        this.palette = palette;
        this.measuring = measuring;
    }

    @Override
    public Transparency transparency(Actor actor, YearMonth month) {
        return engine.read("moderation.transparency", actor, (unit, viewer) -> {
            boolean may = actor.has(PlatformRole.WORKS_COUNCIL) || actor.has(PlatformRole.NEUTRAL_POOL);
            if (!may || viewer.assumed() != PersonStatus.ACTIVE) {
                throw new NotAllowed("READ_TRANSPARENCY");
            }
            ZoneId zone = measuring.zone();
            YearMonth last = YearMonth.from(viewer.now().atZone(zone)).minusMonths(1);
            YearMonth forgotten =
                    YearMonth.from(viewer.now().minus(CaseStore.KEPT).atZone(zone));
            if (month.isAfter(last) || !month.isAfter(forgotten)) {
                throw new InvalidInput(new Violation(
                        "month", "transparency.month", "a month that is over, and no more than half a year ago"));
            }
            Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
            Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            return new DecisionCount(unit.cases().decided(from, until), from, until, new Floor(measuring.floor()))
                    .of(month);
        });
    }

    @Override
    public void remove(Actor actor, Target contribution, String reason) {
        Sentences.require("reason", reason, engine.limits().of(Limit.REASON));
        decide(
                "moderation.remove",
                actor,
                contribution,
                null,
                Action.REMOVE_CONTENT,
                reason,
                (call, target) -> switch (target.row().state()) {
                    case VISIBLE ->
                        new Visibility(engine, call, target)
                                .to(
                                        PostState.REMOVED,
                                        reason,
                                        EventType.POST_REMOVED,
                                        EventType.COMMENT_REMOVED,
                                        false);
                    case REMOVED -> Decided.unchanged(true);
                    default -> throw new NotAllowed(Action.REMOVE_CONTENT.name());
                });
    }

    @Override
    public void restore(Actor actor, Target contribution, int version) {
        decide(
                "moderation.restore",
                actor,
                contribution,
                version,
                Action.REMOVE_CONTENT,
                null,
                (call, target) -> switch (target.row().state()) {
                    case REMOVED, HIDDEN ->
                        new Visibility(engine, call, target)
                                .visible(EventType.POST_RESTORED, EventType.COMMENT_RESTORED);
                    case VISIBLE -> Decided.unchanged(true);
                    default -> throw new NotAllowed(Action.REMOVE_CONTENT.name());
                });
    }

    @Override
    public void lock(Actor actor, PostId post) {
        lock("moderation.lock", actor, post, true);
    }

    @Override
    public void unlock(Actor actor, PostId post) {
        lock("moderation.unlock", actor, post, false);
    }

    private void lock(String operation, Actor actor, PostId post, boolean locked) {
        decide(operation, actor, post, null, Action.LOCK, null, (call, target) -> {
            ContributionRow old = target.row();
            if (old.locked() == locked) {
                return Decided.unchanged(true);
            }
            if (old.state() != PostState.VISIBLE) {
                throw new NotAllowed(Action.LOCK.name());
            }
            ContributionRow row =
                    old.change().locked(locked).version(old.version() + 1).row();
            String type = locked ? EventType.POST_LOCKED : EventType.POST_UNLOCKED;
            return new Decided<>(
                    true,
                    ChangeSet.of(new Change.EditContribution(row, old.version(), null, null))
                            .and(call.event(type, post.toString())));
        });
    }

    @Override
    public void hold(Actor actor, CommunityId community, HoldBeforePublication what) {
        if (what.newcomers().isNegative() || what.newcomers().compareTo(HoldBeforePublication.LONGEST_NEW) > 0) {
            throw new InvalidInput(new Violation("newcomers", "hold.newcomers", "somebody is new for at most 90 days"));
        }
        if (what.kinds().size() > MOST_KINDS
                || what.kinds().stream().anyMatch(name -> !KIND.matcher(name).matches())) {
            throw new InvalidInput(new Violation("kinds", "hold.kinds", "these are no names of kinds of posts"));
        }
        String setting = Holding.write(what);
        engine.command(
                "moderation.hold",
                actor,
                asking -> asking.in(community.value()),
                Once.of(true, community, setting),
                call -> {
                    CommunityFacts facts = call.readCommunity();
                    call.demand(Action.EDIT_COMMUNITY, facts);
                    return new Decided<>(
                            true,
                            ChangeSet.of(
                                            new Change.PutSetting(community.value(), Change.PutSetting.HOLD, setting),
                                            Sealing.line(call, "moderation.hold", null, community.toString(), setting))
                                    .and(call.event(
                                            EventType.COMMUNITY_EDITED,
                                            community.toString(),
                                            "what",
                                            "settings,hold")));
                });
    }

    @Override
    public HoldBeforePublication holding(Actor actor, CommunityId community) {
        return engine.read("moderation.holding", actor, (unit, viewer) -> unit.communities()
                .setting(viewer, community.value(), Change.PutSetting.HOLD)
                .map(setting -> Holding.read(setting.isEmpty() ? null : setting))
                .orElseThrow(() -> new NotFound("community")));
    }

    @Override
    public Page<HeldContribution> held(Actor actor, CommunityId community, PageRequest page) {
        String list = Once.text("held", community);
        long after =
                page.after().map(cursor -> Cursors.readNumber(list, cursor)).orElse(0L);
        return engine.read("moderation.held", actor, (unit, viewer) -> {
            HeldSlice slice = unit.contributions()
                    .held(viewer, community.value(), after, page.limit() + 1)
                    .orElseThrow(() -> new NotFound("community"));
            demandDeciding(actor, slice.community());
            List<ContributionView> rows = slice.held();
            List<ContributionView> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
            PostViews views = new PostViews(engine, palette, actor, viewer, shown);
            Optional<Cursor> next = rows.size() > shown.size()
                    ? Optional.of(Cursors.write(
                            list,
                            Long.toString(shown.get(shown.size() - 1).row().id())))
                    : Optional.empty();
            return new Page<>(shown.stream().map(view -> held(view, views)).toList(), next);
        });
    }

    /** Moderators there, archived or not, where the host's policy leaves it to them. */
    private void demandDeciding(Actor actor, CommunityView in) {
        if (!Role.moderates(in.role()) || engine.rights().denies(actor, Action.DECIDE_HELD, Rights.Case.in(in))) {
            throw new NotAllowed(Action.DECIDE_HELD.name());
        }
    }

    private static HeldContribution held(ContributionView view, PostViews views) {
        ContributionRow row = view.row();
        return new HeldContribution(
                row.isPost() ? new PostId(row.id()) : new CommentId(row.id()),
                row.version(),
                new PostId(row.post()),
                views.author(view),
                Optional.ofNullable(row.title()),
                row.body(),
                row.createdAt(),
                Objects.requireNonNullElse(row.stateReason(), ""));
    }

    @Override
    public void release(Actor actor, Target contribution, int version) {
        decide("moderation.release", actor, contribution, version, Action.DECIDE_HELD, null, (call, target) -> {
            demandHeld(target);
            return new Visibility(engine, call, target).visible(EventType.POST_RELEASED, EventType.COMMENT_RELEASED);
        });
    }

    @Override
    public void refuse(Actor actor, Target contribution, int version, String reason) {
        Sentences.require("reason", reason, engine.limits().of(Limit.REASON));
        decide("moderation.refuse", actor, contribution, version, Action.DECIDE_HELD, reason, (call, target) -> {
            demandHeld(target);
            return new Visibility(engine, call, target)
                    .to(PostState.HIDDEN, reason, EventType.POST_REFUSED, EventType.COMMENT_REFUSED, false);
        });
    }

    private static void demandHeld(TargetFacts target) {
        if (target.row().state() != PostState.HELD) {
            throw new NotAllowed(Action.DECIDE_HELD.name());
        }
    }

    private void decide(
            String operation,
            Actor actor,
            Target contribution,
            @Nullable Integer version,
            Action action,
            @Nullable String reason,
            BiFunction<Call, TargetFacts, Decided<Boolean>> decide) {
        engine.command(
                operation,
                actor,
                asking -> asking.on(contribution.value()),
                Once.of(true, contribution, version, reason),
                call -> {
                    TargetFacts target = call.found(contribution instanceof PostId);
                    call.demand(
                            action,
                            call.community(),
                            call.isOwn(target),
                            target.row().kind());
                    Decided<Boolean> decided = decide.apply(call, target);
                    if (!decided.changes().isEmpty()
                            && version != null
                            && version != target.row().version()) {
                        throw new Conflict("post.stale", "its author edited it meanwhile; read it again");
                    }
                    return decided.changes().isEmpty()
                            ? decided
                            : new Decided<>(
                                    true,
                                    decided.changes()
                                            .and(Sealing.line(
                                                    call,
                                                    operation,
                                                    target.row().author(),
                                                    contribution.toString(),
                                                    reason)));
                });
    }
}
