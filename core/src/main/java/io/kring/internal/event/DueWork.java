package io.kring.internal.event;

import io.kring.error.Conflict;
import io.kring.error.KringException;
import io.kring.error.Unavailable;
import io.kring.internal.audit.AuditRoom;
import io.kring.internal.command.Commands;
import io.kring.internal.command.Engine;
import io.kring.internal.community.CommunityRoom;
import io.kring.internal.metrics.Settling;
import io.kring.internal.post.PostRoom;
import io.kring.person.PersonId;
import io.kring.spi.Storage;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.DueItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is due, each in a transaction of its own; one that fails is logged and does not stop the others. */
public final class DueWork {
    private static final int MOST_LINES = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final String BLOCKED = "storage.unavailable";
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

    private final Engine engine;
    private final CommunityRoom communities;
    private final PostRoom posts;
    private final Settling settling;
    private final AtomicReference<Instant> resting = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<Instant> nextCleaning = new AtomicReference<>(Instant.MIN);

    public DueWork(Engine engine, CommunityRoom communities, PostRoom posts, Settling settling) {
        this.engine = engine;
        this.communities = communities;
        this.posts = posts;
        this.settling = settling;
    }

    /**
     * How much was done; at most so many items, and so many counters folded. Where something is in the way, such as a
     * row that a stalled node holds, the rest waits for a while: delivery, which comes afterwards, does not.
     */
    public int run(int most) {
        Instant now = engine.now();
        Instant until = resting.get();
        if (now.isBefore(until) && Duration.between(now, until).compareTo(REST) <= 0) {
            return 0;
        }
        List<DueItem> items = engine.storage().alone(unit -> unit.due().due(now, most));
        int done = 0;
        try {
            for (DueItem item : items) {
                done += tried(item) ? 1 : 0;
            }
            done += tidied(now, most);
        } catch (Unavailable | Conflict e) {
            LOG.warn("due work waits for {}: {}", REST, e.code());
            resting.set(now.plus(REST));
        }
        return done;
    }

    private int tidied(Instant now, int most) {
        Storage storage = engine.storage();
        int done = storage.alone(unit -> unit.due().fold(most));
        done += storage.alone(unit -> AuditRoom.chain(unit, Math.max(most, MOST_LINES)));
        Instant cleaning = nextCleaning.get();
        if (!now.isBefore(cleaning) && nextCleaning.compareAndSet(cleaning, now.plus(BETWEEN_CLEANINGS))) {
            done += storage.alone(unit -> settling.settle(unit, now, Math.max(most, 1_000)));
            done += storage.alone(unit -> unit.due().forget(now, Math.max(most, 1_000)));
            done += storage.alone(unit -> AuditRoom.forget(unit, now, MOST_LINES));
        }
        return done;
    }

    private boolean tried(DueItem item) {
        try {
            return engine.node().with(engine.storage(), () -> done(item));
        } catch (KringException e) {
            if (e.code().equals(BLOCKED)) {
                throw e;
            }
            LOG.warn("due {} of {} failed: {}", item.kind(), item.id(), e.code());
            return false;
        } catch (RuntimeException e) {
            LOG.error(
                    "due {} of {} failed: {}",
                    item.kind(),
                    item.id(),
                    e.getClass().getName());
            return false;
        }
    }

    private boolean done(DueItem item) {
        Commands commands = engine.commands();
        FactsRequest nobody = FactsRequest.by(null, null);
        return switch (item.kind()) {
            case PUBLISH -> commands.due(nobody.on(item.id()), commands::forAuthor, posts::publishDue);
            case SETTLE -> commands.due(nobody.on(item.id()), posts::settleDue);
            case MOVE -> commands.due(announced(item).on(item.id()), DueWork::whereTo, posts::moveDue);
            case EMPTY -> commands.due(nobody.on(item.id()), posts::emptyDue);
            case CHANGE_KIND -> commands.due(announced(item).in(item.id()), communities::changeKindDue);
        };
    }

    /** On behalf of who announced it. */
    private FactsRequest announced(DueItem item) {
        PersonId by = item.by();
        return FactsRequest.by(by == null ? null : engine.cards().seed(by), null);
    }

    private static FactsRequest whereTo(FactsRequest request, TargetFacts target) {
        Long to = target.row().moveTo();
        return to == null ? request : request.movingTo(to);
    }
}
