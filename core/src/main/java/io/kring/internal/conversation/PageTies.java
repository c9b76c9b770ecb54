package io.kring.internal.conversation;

import io.kring.access.Action;
import io.kring.conversation.LoopOutcome;
import io.kring.error.NotFound;
import io.kring.event.EventType;
import io.kring.id.PostId;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.person.Actor;
import io.kring.post.PostKind;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PageRow;
import java.util.Objects;

/** Ties between pages and discussions, and the loop that is closed (P10). */
final class PageTies {
    private final Engine engine;

    PageTies(Engine engine) {
        this.engine = engine;
    }

    void tie(Actor actor, PageFacts kept, PostId discussion, boolean on) {
        engine.command(
                on ? "pages.tie" : "pages.untie",
                actor,
                asking -> asking.on(kept.page().post()),
                Once.of(true, kept.page().post(), discussion),
                call -> tie(call, kept, discussion, on));
    }

    private Decided<Boolean> tie(Call call, PageFacts kept, PostId discussion, boolean on) {
        demanded(call, kept, Action.TIE_PAGE);
        boolean there = call.unit()
                .contributions()
                .find(engine.viewer(call.actor()), discussion.value())
                .filter(view -> view.row().isPost() && !view.row().kind().equals(PostKind.PAGE.name()))
                .isPresent();
        if (!there) {
            throw new NotFound("post");
        }
        long page = kept.page().post();
        ChangeSet tie = ChangeSet.of(new Change.TiePage(page, discussion.value(), on, call.now()));
        return new Decided<>(
                true,
                (on ? tie.and((Change) new Change.KeepPost(discussion.value())) : tie)
                        .and(call.event(
                                on ? EventType.PAGE_TIED : EventType.PAGE_UNTIED,
                                new PostId(page).toString(),
                                "discussion",
                                discussion.toString())));
    }

    void closeLoop(Actor actor, PageFacts kept, LoopOutcome outcome) {
        engine.command(
                "pages.closeLoop",
                actor,
                asking -> asking.on(kept.page().post()),
                Once.of(true, kept.page().post(), outcome),
                call -> closeLoop(call, kept, outcome));
    }

    private Decided<Boolean> closeLoop(Call call, PageFacts kept, LoopOutcome outcome) {
        PageRow page = demanded(call, kept, Action.CLOSE_LOOP);
        ContributionRow root = Objects.requireNonNull(call.facts().target()).row();
        ContributionRow next = root.change().version(root.version() + 1).row();
        return new Decided<>(
                true,
                ChangeSet.of(
                                new Change.EditContribution(next, root.version(), null, null),
                                new Change.PutPage(
                                        page.closed(outcome.heard(), outcome.did(), call.now()), null, call.now()))
                        .and(call.event(EventType.PAGE_LOOP_CLOSED, new PostId(root.id()).toString())));
    }

    /** The page as it is at the version that was loaded, where the actor finds it and is its owner or a moderator. */
    private static PageRow demanded(Call call, PageFacts kept, Action action) {
        TargetFacts target = PageRoom.onPage(() -> call.found(true));
        PageRow page = target.row().version() == kept.version()
                ? kept.page()
                : call.unit()
                        .pages()
                        .find(kept.page().uri())
                        .orElseThrow(() -> new NotFound("page"))
                        .page();
        Long owner = page.owner();
        call.demand(
                action,
                call.community(),
                owner != null && owner == call.me().no(),
                target.row().kind());
        return page;
    }
}
