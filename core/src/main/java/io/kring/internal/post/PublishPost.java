package io.kring.internal.post;

import io.kring.access.Action;
import io.kring.error.NotAllowed;
import io.kring.error.Violation;
import io.kring.id.PostId;
import io.kring.internal.Moments;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Judge;
import io.kring.internal.judging.Judged;
import io.kring.internal.judging.Ruling;
import io.kring.internal.text.TextEntities;
import io.kring.limit.Limit;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.post.PublishOutcome;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes a post, now or later, or keeps it as a draft. */
final class PublishPost {
    private final Engine engine;
    private final Reading reading;
    private final Judge judge;
    private final Kinds kinds;

    PublishPost(Engine engine, Reading reading, Judge judge, Kinds kinds) {
        this.engine = engine;
        this.reading = reading;
        this.judge = judge;
        this.kinds = kinds;
    }

    PublishOutcome<PostId> publish(Actor actor, PostDraft given) {
        PostDraft draft = given.publishedAt(Moments.truncated(given.publishAt()));
        Checked checked = check(draft);
        return engine.command(
                "posts.publish",
                actor,
                asking -> judge.asking(
                        asking.in(draft.community().value())
                                .naming(checked.written().seeds())
                                .claiming(checked.written().uris()),
                        engine.now()),
                new Once<>(said(draft, checked), Outcomes::write, text -> Outcomes.read(text, PostId::parse)),
                call -> publish(call, draft, checked));
    }

    PostId save(Actor actor, PostDraft given) {
        PostDraft draft = given.publishedAt(Moments.truncated(given.publishAt()));
        Checked checked = check(draft);
        return engine.command(
                "posts.saveDraft",
                actor,
                asking -> asking.in(draft.community().value())
                        .naming(checked.written().seeds())
                        .claiming(checked.written().uris()),
                new Once<>(said(draft, checked), PostId::toString, PostId::parse),
                call -> save(call, draft, checked));
    }

    /** What makes two drafts the same, on every node and after a restart: details as they are kept. */
    private static String said(PostDraft draft, Checked checked) {
        return Once.text(
                draft.community(),
                draft.kind().name(),
                draft.kind().version(),
                draft.title(),
                draft.markdown(),
                draft.language(),
                draft.attachments(),
                checked.details(),
                draft.publishAt(),
                draft.confirmation());
    }

    private Decided<PublishOutcome<PostId>> publish(Call call, PostDraft draft, Checked checked) {
        CommunityFacts community = permitted(call, draft.kind().name());
        Judged judged = Texts.post(
                draft.kind().name(),
                draft.title(),
                draft.markdown(),
                checked.written().entities());
        Ruling ruling = judge.judge(call, community, judged, draft.confirmation());
        return switch (ruling.level()) {
            case REJECT -> Decided.unchanged(new PublishOutcome.Rejected<>(ruling.findings()));
            case NUDGE -> Decided.unchanged(new PublishOutcome.Nudged<>(ruling.findings(), ruling.confirmation()));
            case HOLD, ALLOW, NO_OPINION -> {
                ContributionRow row = row(call, draft, checked);
                ChangeSet claims = Claims.claim(call, engine.viewer(call.actor()), checked.written());
                yield new Publication(engine, call)
                        .of(row, ruling, draft.publishAt())
                        .with(claims, checked.written().references(call.facts().people()));
            }
        };
    }

    private Decided<PostId> save(Call call, PostDraft draft, Checked checked) {
        permitted(call, draft.kind().name());
        ContributionRow row =
                row(call, draft, checked).change().publishAt(draft.publishAt()).row();
        ChangeSet changes = Claims.claim(call, engine.viewer(call.actor()), checked.written())
                .and(new Change.AddContribution(
                        row, checked.written().references(call.facts().people())));
        return new Decided<>(new PostId(row.id()), changes);
    }

    /** What it is to bring a post of this kind into a community. */
    static Action publishing(String kind) {
        return kind.equals(PostKind.ANNOUNCEMENT.name()) ? Action.ANNOUNCE : Action.PUBLISH;
    }

    /** The community, where the actor may publish this kind. */
    static CommunityFacts permitted(Call call, String kind) {
        CommunityFacts community = call.readCommunity();
        call.demand(publishing(kind), community, true, kind);
        return community;
    }

    private ContributionRow row(Call call, PostDraft draft, Checked checked) {
        return NewContribution.post(
                engine.ids().next(),
                draft.community().value(),
                draft.kind().name(),
                call.me().no(),
                draft.title() == null ? null : draft.title().strip(),
                draft.markdown(),
                draft.language(),
                draft.kind().version(),
                checked.details(),
                call.now());
    }

    private Checked check(PostDraft draft) {
        List<Violation> violations = new ArrayList<>(kinds.violations(draft));
        String details = kinds.details(draft, violations);
        if (!Moments.isKept(draft.publishAt())) {
            violations.add(Moments.invalid("publishAt"));
        }
        TextEntities entities = reading.analyse(draft.markdown(), Limit.POST_BODY);
        violations.addAll(reading.violations(entities));
        engine.drafts().check(draft, violations);
        return new Checked(reading.resolve(entities, draft.attachments()), details);
    }

    private record Checked(Written written, String details) {}

    /** One's own draft or scheduled post is published now; rights and rules are asked anew. */
    PublishOutcome<PostId> publishDraft(Actor actor, PostId id, @Nullable String confirmation) {
        return engine.command(
                "posts.publishDraft",
                actor,
                asking -> judge.asking(asking.on(id.value()), engine.now()),
                new Once<>(Once.text(id), Outcomes::write, text -> Outcomes.read(text, PostId::parse)),
                call -> publishDraft(call, id, confirmation));
    }

    private Decided<PublishOutcome<PostId>> publishDraft(Call call, PostId id, @Nullable String confirmation) {
        TargetFacts target = call.found(true);
        ContributionRow row = target.row();
        if (!call.isOwn(target)) {
            throw new NotAllowed(Action.PUBLISH.name());
        }
        CommunityFacts community = permitted(call, row.kind());
        if (row.state() != PostState.DRAFT && row.state() != PostState.SCHEDULED) {
            return Decided.unchanged(already(id, row));
        }
        TextEntities entities = reading.analyse(row.body(), Limit.POST_BODY);
        // What was scheduled has been said: it is not counted again, and is no repetition of itself.
        Judged judged = row.state() == PostState.SCHEDULED
                ? Texts.edit(row.kind(), row.title(), row.body(), entities)
                : Texts.post(row.kind(), row.title(), row.body(), entities);
        Ruling ruling = judge.judge(call, community, judged, confirmation);
        Instant later = row.state() == PostState.DRAFT ? row.publishAt() : null;
        return switch (ruling.level()) {
            case REJECT -> Decided.unchanged(new PublishOutcome.Rejected<>(ruling.findings()));
            case NUDGE -> Decided.unchanged(new PublishOutcome.Nudged<>(ruling.findings(), ruling.confirmation()));
            case HOLD, ALLOW, NO_OPINION ->
                new Publication(engine, call).of(row, ruling, later).replacing(row.version());
        };
    }

    /** What became of a post that is no draft any more. */
    private static PublishOutcome<PostId> already(PostId id, ContributionRow row) {
        return switch (row.state()) {
            case VISIBLE -> new PublishOutcome.Published<>(id, row.version());
            case HELD -> new PublishOutcome.Held<>(id, List.of());
            default -> throw new NotAllowed(Action.PUBLISH.name());
        };
    }

    /** A scheduled post's time has come: it is published if its author still may, and falls back to a draft if not. */
    Decided<Boolean> publishDue(Call call) {
        var target = call.facts().target();
        CommunityFacts community = call.facts().community();
        if (target == null || community == null || target.row().state() != PostState.SCHEDULED) {
            return Decided.unchanged(false);
        }
        ContributionRow row = target.row();
        Instant at = row.publishAt();
        if (at == null || at.isAfter(call.now())) {
            return Decided.unchanged(false);
        }
        Action action = row.kind().equals(PostKind.ANNOUNCEMENT.name()) ? Action.ANNOUNCE : Action.PUBLISH;
        if (!call.sees(community) || !call.allows(action, community, true, row.kind())) {
            ContributionRow draft = row.change()
                    .state(PostState.DRAFT, "publish.refused")
                    .publishAt(null)
                    .version(row.version() + 1)
                    .row();
            return Decided.changed(true, new Change.EditContribution(draft, row.version(), null, null));
        }
        Decided<PublishOutcome<PostId>> published =
                new Publication(engine, call).of(row, Ruling.FREE, null).replacing(row.version());
        return new Decided<>(true, published.changes());
    }
}
