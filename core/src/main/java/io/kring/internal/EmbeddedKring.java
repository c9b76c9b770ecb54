package io.kring.internal;

import io.kring.Health;
import io.kring.HostTransaction;
import io.kring.Kring;
import io.kring.Links;
import io.kring.Ticker;
import io.kring.audit.AuditTrail;
import io.kring.cases.Cases;
import io.kring.cases.Conflicts;
import io.kring.community.Communities;
import io.kring.conversation.PageUris;
import io.kring.conversation.Pages;
import io.kring.error.InvalidInput;
import io.kring.error.KringException;
import io.kring.error.Violation;
import io.kring.event.Delivery;
import io.kring.event.EventSubscriber;
import io.kring.event.Events;
import io.kring.feed.Feeds;
import io.kring.feed.Following;
import io.kring.goal.Goals;
import io.kring.house.House;
import io.kring.imports.Imports;
import io.kring.internal.audit.AuditRoom;
import io.kring.internal.cases.CaseRoom;
import io.kring.internal.cases.ReportRoom;
import io.kring.internal.command.Engine;
import io.kring.internal.community.CommunityRoom;
import io.kring.internal.conversation.PageRoom;
import io.kring.internal.event.DueWork;
import io.kring.internal.event.EventRoom;
import io.kring.internal.feed.FeedRoom;
import io.kring.internal.feed.FollowingRoom;
import io.kring.internal.goal.GoalRoom;
import io.kring.internal.house.HouseRoom;
import io.kring.internal.imports.ImportRoom;
import io.kring.internal.judging.Judge;
import io.kring.internal.metrics.Closing;
import io.kring.internal.metrics.Marking;
import io.kring.internal.metrics.MetricRoom;
import io.kring.internal.metrics.Settling;
import io.kring.internal.moderation.ModerationRoom;
import io.kring.internal.person.PeopleRoom;
import io.kring.internal.post.Intake;
import io.kring.internal.post.Kinds;
import io.kring.internal.post.PostRoom;
import io.kring.internal.reaction.ReactionRoom;
import io.kring.internal.search.Indexing;
import io.kring.internal.search.SearchRoom;
import io.kring.metrics.Measuring;
import io.kring.metrics.Metrics;
import io.kring.metrics.Population;
import io.kring.moderation.Moderation;
import io.kring.moderation.ModerationPolicy;
import io.kring.person.People;
import io.kring.post.Posts;
import io.kring.reaction.Palette;
import io.kring.reaction.Reactions;
import io.kring.report.Reports;
import io.kring.search.Search;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kring within its host: the rooms on one engine. */
public final class EmbeddedKring implements Kring {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKring.class);

    private final Engine engine;
    private final Parts parts;
    private final Queue<Ticker> tickers;
    private final CommunityRoom communities;
    private final PostRoom posts;
    private final ReactionRoom reactions;
    private final FeedRoom feeds;
    private final FollowingRoom following;
    private final PeopleRoom people;
    private final ModerationRoom moderation;
    private final ReportRoom reports;
    private final CaseRoom cases;
    private final PageRoom pages;
    private final HouseRoom house;
    private final ImportRoom imports;
    private final SearchRoom search;
    private final AuditRoom audit;
    private final MetricRoom metrics;
    private final GoalRoom goals;
    private final Closing closing;
    private final EventRoom events;

    /** What the host chose, beside what the engine holds. */
    public record Parts(
            Kinds kinds,
            List<ModerationPolicy> policies,
            Palette palette,
            Links links,
            PageUris pageUris,
            Conflicts conflicts,
            List<EventSubscriber> subscribers,
            Measuring measuring,
            Population population,
            @Nullable Indexing indexing,
            String node,
            String owner) {
        public Parts {
            policies = List.copyOf(policies);
            subscribers = List.copyOf(subscribers);
        }
    }

    /** Opens the storage. */
    public EmbeddedKring(Engine engine, Parts parts) {
        this(engine, parts, new ConcurrentLinkedQueue<>());
        engine.storage().open(engine.now());
        engine.node().renew(engine.storage());
        try {
            events.register();
        } catch (RuntimeException e) {
            released();
            throw e;
        }
    }

    private EmbeddedKring(Engine engine, Parts parts, Queue<Ticker> tickers) {
        this.engine = engine;
        this.parts = parts;
        this.tickers = tickers;
        Judge judge = new Judge(parts.policies());
        this.communities = new CommunityRoom(engine, judge);
        this.posts = new PostRoom(engine, parts.kinds(), judge, parts.palette());
        this.reactions = new ReactionRoom(engine, parts.palette());
        this.feeds = new FeedRoom(engine, parts.palette(), parts.kinds());
        this.following = new FollowingRoom(engine);
        this.people = new PeopleRoom(engine, judge);
        this.moderation = new ModerationRoom(engine, parts.palette(), parts.measuring());
        this.reports = new ReportRoom(engine);
        this.cases = new CaseRoom(engine, parts.conflicts());
        this.pages = new PageRoom(
                engine, posts, reactions, parts.palette(), new Intake(engine, parts.kinds()), parts.pageUris());
        this.house = new HouseRoom(engine);
        this.imports = new ImportRoom(engine, parts.kinds(), parts.palette());
        this.search = new SearchRoom(engine, parts.palette(), parts.indexing());
        this.audit = new AuditRoom(engine);
        this.metrics = new MetricRoom(engine, parts.measuring());
        this.goals = new GoalRoom(engine, parts.measuring());
        this.closing = new Closing(engine.storage(), parts.measuring(), parts.population());
        this.events = new EventRoom(
                engine,
                subscribers(engine, parts),
                new DueWork(engine, communities, posts, new Settling(parts.measuring())),
                parts.node(),
                parts.owner());
    }

    private static List<EventSubscriber> subscribers(Engine engine, Parts parts) {
        List<EventSubscriber> all = new ArrayList<>(parts.subscribers());
        if (parts.measuring().activity()) {
            all.add(new Marking(engine.storage(), parts.measuring(), engine::now));
        }
        return all;
    }

    @Override
    public Communities communities() {
        return communities;
    }

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Override
    public Feeds feeds() {
        return feeds;
    }

    @Override
    public Following following() {
        return following;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Moderation moderation() {
        return moderation;
    }

    @Override
    public Reports reports() {
        return reports;
    }

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public Pages pages() {
        return pages;
    }

    @Override
    public House house() {
        return house;
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public Goals goals() {
        return goals;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public Links links() {
        return parts.links();
    }

    @Override
    public Kring joining(HostTransaction transaction) {
        return new EmbeddedKring(engine.joining(transaction), parts, tickers);
    }

    @Override
    public Delivery deliverPending(int most) {
        return delivered(most);
    }

    /** A round of delivery, and what it brought for the index and for windows that close. */
    private Delivery delivered(int most) {
        Delivery round = events.deliverPending(most);
        if (parts.measuring().activity()) {
            closing.run(engine.now());
        } else {
            closing.end(engine.now());
        }
        Indexing indexing = parts.indexing();
        boolean more = indexing != null && indexing.round(most);
        return more ? new Delivery(round.due(), round.delivered(), round.failed(), true) : round;
    }

    @Override
    public Ticker startTicker(ScheduledExecutorService scheduler, Duration every) {
        if (every.compareTo(Duration.ofMillis(1)) < 0) {
            throw new InvalidInput(new Violation("every", "ticker.pace", "a ticker's pace is a millisecond or more"));
        }
        Ticker ticker = new FixedPace(scheduler, every, () -> delivered(1_000));
        tickers.add(ticker);
        return ticker;
    }

    @Override
    public Health health() {
        List<String> warnings = engine.storage().warnings();
        try {
            Optional<String> version = engine.storage().schemaVersion();
            return new Health(true, version, events.lags(), events.parked(200).size(), warnings);
        } catch (KringException e) {
            return new Health(false, Optional.empty(), Map.of(), 0, warnings);
        }
    }

    /** Where the storage does not answer any more, the leases run out by themselves. */
    private void released() {
        try {
            engine.node().giveBack(engine.storage());
            events.release();
        } catch (KringException e) {
            LOG.warn("leases were not given back: {}", e.code());
        } catch (RuntimeException e) {
            // A host may have closed what its storage stands on before.
            LOG.warn("leases were not given back: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        if (engine.joined() != null) {
            return;
        }
        tickers.forEach(Ticker::close);
        if (engine.close()) {
            released();
            engine.drafts().close();
            Indexing indexing = parts.indexing();
            if (indexing != null) {
                indexing.close();
            }
            engine.storage().close();
        }
    }
}
