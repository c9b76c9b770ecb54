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
import io.kring.spi.row.PageRow;

/** Ties between pages and discussions, and the loop that is closed (P10). */
final class PageTies {
    private final Engine engine;

    PageTies(Engine engine) {
        this.engine = engine;
    }

    void tie(Actor actor, PostId page, String uri, PostId discussion, boolean on) {
        engine.command(
                on ? "pages.tie" : "pages.untie",
                actor,
                asking -> asking.on(page.value()),
                Once.of(true, page, discussion),
                call -> tie(call, uri, discussion, on));
    }

    private Decided<Boolean> tie(Call call, String uri, PostId discussion, boolean on) {
        TargetFacts target = demanded(call, uri, Action.TIE_PAGE);
        boolean there = call.unit()
                .contributions()
                .find(engine.viewer(call.actor()), discussion.value())
                .filter(view -> view.row().isPost() && !view.row().kind().equals(PostKind.PAGE.name()))
                .isPresent();
        if (!there) {
            throw new NotFound("post");
        }
        long page = target.row().id();
        return new Decided<>(
                true,
                ChangeSet.of(new Change.TiePage(page, discussion.value(), on, call.now()))
                        .and(call.event(
                                on ? EventType.PAGE_TIED : EventType.PAGE_UNTIED,
                                new PostId(page).toString(),
                                "discussion",
                                discussion.toString())));
    }

    void closeLoop(Actor actor, PostId page, String uri, LoopOutcome outcome) {
        engine.command(
                "pages.closeLoop",
                actor,
                asking -> asking.on(page.value()),
                Once.of(true, page, outcome),
                call -> closeLoop(call, uri, outcome));
    }

    private Decided<Boolean> closeLoop(Call call, String uri, LoopOutcome outcome) {
        ContributionRow root = demanded(call, uri, Action.CLOSE_LOOP).row();
        PageRow page = page(call, uri);
        ContributionRow next = root.change().version(root.version() + 1).row();
        return new Decided<>(
                true,
                ChangeSet.of(
                                new Change.EditContribution(next, root.version(), null, null),
                                new Change.PutPage(
                                        page.closed(outcome.heard(), outcome.did(), call.now()), null, call.now()))
                        .and(call.event(EventType.PAGE_LOOP_CLOSED, new PostId(root.id()).toString())));
    }

    /** The page's post, where the actor finds it and is its owner or a moderator. */
    private static TargetFacts demanded(Call call, String uri, Action action) {
        TargetFacts target = PageRoom.onPage(() -> call.found(true));
        Long owner = page(call, uri).owner();
        call.demand(
                action,
                call.community(),
                owner != null && owner == call.me().no(),
                target.row().kind());
        return target;
    }

    private static PageRow page(Call call, String uri) {
        return call.unit()
                .pages()
                .find(uri)
                .orElseThrow(() -> new NotFound("page"))
                .page();
    }
}
