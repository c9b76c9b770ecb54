package io.kring.example.intranet.live;

import io.kring.Kring;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something happened, never what: the page then asks for it with the rights of its reader. Before
 * each message it is asked whether this reader may still read there; who may not any more gets nothing, and no more.
 */
@Component
class Live implements EventSubscriber {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final int MOST_NEW = 50;

    private final Kring kring;
    private final AsyncTaskExecutor executor;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    Live(@Lazy Kring kring, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.kring = kring;
        this.executor = executor;
    }

    void add(Watcher watcher) {
        watchers.add(watcher);
        watcher.line().onCompletion(() -> watchers.remove(watcher));
        watcher.line().onTimeout(watcher.line()::complete);
        watcher.line().onError(broken -> watchers.remove(watcher));
        send(watcher, SseEmitter.event().comment("open"));
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String purpose() {
        return "tells open pages that there is something new";
    }

    /** Pages are open on each node. */
    @Override
    public Reach reach() {
        return Reach.EACH_NODE;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                EventType.POST_PUBLISHED,
                EventType.POST_RELEASED,
                EventType.POST_REMOVED,
                EventType.POST_LOCKED,
                EventType.POST_UNLOCKED,
                EventType.COMMENT_PUBLISHED,
                EventType.COMMENT_RELEASED,
                EventType.COMMENT_EDITED,
                EventType.COMMENT_WITHDRAWN,
                EventType.COMMENT_REMOVED,
                EventType.COMMENT_RESTORED,
                EventType.ANSWER_ACCEPTED,
                EventType.ANSWER_UNACCEPTED,
                EventType.REACTION_ADDED,
                EventType.REACTION_REMOVED,
                EventType.MEMBERSHIP_CHANGED);
    }

    /** Hands it to other threads: a slow browser does not hold up delivery. */
    @Override
    public void receive(DomainEvent event) {
        for (Watcher watcher : watchers) {
            boolean concerned = watcher.post().isPresent() ? watcher.watches(event.conversation()) : appears(event);
            if (concerned && watcher.waiting().compareAndSet(false, true)) {
                executor.execute(() -> tell(watcher));
            }
        }
    }

    private void tell(Watcher watcher) {
        watcher.waiting().set(false);
        if (watcher.post().isPresent()) {
            changed(watcher);
        } else {
            fresh(watcher);
        }
    }

    private static boolean appears(DomainEvent event) {
        return event.type().equals(EventType.POST_PUBLISHED) || event.type().equals(EventType.POST_RELEASED);
    }

    private void changed(Watcher watcher) {
        boolean reads = watcher.post()
                .flatMap(post -> kring.posts().find(watcher.actor(), post))
                .isPresent();
        if (reads) {
            send(watcher, SseEmitter.event().name("changed").data("1"));
        } else {
            watcher.line().complete();
        }
    }

    private void fresh(Watcher watcher) {
        int fresh = watcher.since()
                .map(since -> kring.feeds().newSince(watcher.actor(), FeedQuery.home(), since, MOST_NEW))
                .orElse(0);
        if (fresh > 0) {
            send(watcher, SseEmitter.event().name("fresh").data(fresh));
        }
    }

    /** So that browsers and what is between know that the line is open, and lines that are not are found. */
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        watchers.forEach(watcher -> send(watcher, SseEmitter.event().comment("")));
    }

    /** Open lines would keep the web server from stopping. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        watchers.forEach(watcher -> watcher.line().complete());
    }

    private void send(Watcher watcher, SseEmitter.SseEventBuilder message) {
        try {
            watcher.line().send(message);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a page was closed: {}", gone.getClass().getName());
            watchers.remove(watcher);
        }
    }
}
