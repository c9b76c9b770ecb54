package io.kring.internal.conversation;

import io.kring.conversation.PageMove;
import io.kring.event.EventType;
import io.kring.internal.command.Engine;
import io.kring.post.PostKind;
import io.kring.spi.UnitOfWork;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.ContributionChange;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.FactsText;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PageRow;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What becomes of pages: they move, vanish and return. The host says so, on nobody's behalf. */
final class PageLife {
    private final Engine engine;

    PageLife(Engine engine) {
        this.engine = engine;
    }

    PageMove moved(String from, String to) {
        return engine.storage().write(engine.joined(), unit -> {
            unit.pages().lock();
            Optional<PageFacts> page = unit.pages().find(from);
            if (page.isEmpty()) {
                return PageMove.UNKNOWN;
            }
            PageRow row = page.get().page();
            Optional<PageFacts> there = unit.pages().find(to).filter(facts -> !facts.former());
            if (there.isPresent()) {
                return there.get().page().post() == row.post() ? PageMove.MOVED : PageMove.TAKEN;
            }
            ContributionRow root = root(unit, row.post());
            String facts = FactsText.write(new TreeMap<>(Map.of("uri", to)));
            change(
                    unit,
                    root,
                    root.change().details(PostKind.PAGE.version(), facts),
                    row.at(to),
                    row.uri(),
                    EventType.PAGE_MOVED);
            return PageMove.MOVED;
        });
    }

    boolean there(String uri, boolean isThere) {
        return engine.storage().write(engine.joined(), unit -> {
            unit.pages().lock();
            Optional<PageRow> page = unit.pages().find(uri).map(PageFacts::page);
            if (page.isEmpty() || isThere == (page.get().vanishedAt() == null)) {
                return false;
            }
            PageRow row = page.get();
            Instant since = isThere ? null : engine.now();
            ContributionRow root = root(unit, row.post());
            change(
                    unit,
                    root,
                    root.change().locked(!isThere),
                    row.vanished(since),
                    null,
                    isThere ? EventType.PAGE_RETURNED : EventType.PAGE_VANISHED);
            return true;
        });
    }

    private void change(
            UnitOfWork unit,
            ContributionRow root,
            ContributionChange changed,
            PageRow page,
            @Nullable String former,
            String event) {
        ContributionRow next = changed.version(root.version() + 1).row();
        KeepPage.apply(
                unit,
                ChangeSet.of(
                                new Change.EditContribution(next, root.version(), null, null),
                                new Change.PutPage(page, former, engine.now()))
                        .and(KeepPage.event(event, root.id(), engine.now())));
    }

    private static ContributionRow root(UnitOfWork unit, long post) {
        return Objects.requireNonNull(unit.commands()
                        .load(FactsRequest.by(null, null).on(post))
                        .target())
                .row();
    }
}
