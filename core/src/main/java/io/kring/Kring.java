package io.kring;

import io.kring.audit.AuditTrail;
import io.kring.cases.Cases;
import io.kring.community.Communities;
import io.kring.conversation.Pages;
import io.kring.event.Delivery;
import io.kring.event.Events;
import io.kring.feed.Feeds;
import io.kring.feed.Following;
import io.kring.goal.Goals;
import io.kring.house.House;
import io.kring.imports.Imports;
import io.kring.metrics.Metrics;
import io.kring.moderation.Moderation;
import io.kring.person.People;
import io.kring.post.Posts;
import io.kring.reaction.Reactions;
import io.kring.report.Reports;
import io.kring.search.Search;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The door to everything. Thread-safe; made once by {@link #builder()}, used everywhere, closed with the host. Every
 * command and read takes the actor first.
 */
public interface Kring extends AutoCloseable {
    static KringBuilder builder() {
        return new KringBuilder();
    }

    Communities communities();

    Posts posts();

    Reactions reactions();

    Feeds feeds();

    Following following();

    People people();

    Moderation moderation();

    /** Saying that something breaks the rules. */
    Reports reports();

    /** Deciding on what was reported, and appeals. */
    Cases cases();

    /** Conversations on pages of the host (P18). */
    Pages pages();

    /** Mission, the board's word, and house rules (P4, P21). */
    House house();

    /** Finding what was said; needs an index, see {@link KringBuilder#search}. */
    Search search();

    /** What was done by whom and why; an operator's calls, which ask no right. */
    AuditTrail audit();

    /** What is measured; everything is off until {@link KringBuilder#measuring} switches it on. */
    Metrics metrics();

    /** What is aimed for, and where people stand (P22). */
    Goals goals();

    Events events();

    /** Brings in content from elsewhere; an operator's call, which asks no right. */
    Imports imports();

    /** Where the host shows people, posts and communities, for whoever renders or notifies. */
    Links links();

    /**
     * The same Kring, whose calls join this transaction of the host. A cheap view, for one transaction; not closed.
     */
    Kring joining(HostTransaction transaction);

    /**
     * Does what is due, gives positions to new events and hands them to subscribers, on the calling thread and in
     * transactions of Kring's own.
     *
     * @param most events per subscriber in this round, 1 to 10,000
     */
    Delivery deliverPending(int most);

    /**
     * Calls {@link #deliverPending} at this pace on the host's scheduler; 250 ms is a good pace. Kring has no thread of
     * its own.
     */
    Ticker startTicker(ScheduledExecutorService scheduler, Duration every);

    Health health();

    /** Stops tickers and gives back what Kring itself opened; never the host's. Later calls give {@code kring.closed}. */
    @Override
    void close();
}
