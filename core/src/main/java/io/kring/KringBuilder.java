package io.kring;

import io.kring.access.AccessPolicy;
import io.kring.cases.Conflicts;
import io.kring.conversation.PageUris;
import io.kring.error.Misconfigured;
import io.kring.event.EventSubscriber;
import io.kring.internal.EmbeddedKring;
import io.kring.internal.NodeNumber;
import io.kring.internal.access.Rights;
import io.kring.internal.command.Drafts;
import io.kring.internal.command.Engine;
import io.kring.internal.directory.Cards;
import io.kring.internal.post.Kinds;
import io.kring.internal.search.Indexing;
import io.kring.limit.Limits;
import io.kring.metrics.Measuring;
import io.kring.metrics.Population;
import io.kring.moderation.ModerationPolicy;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostKind;
import io.kring.reaction.Palette;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Builds a Kring from what the host plugs in. Storage and people are needed; everything else has a default. */
public final class KringBuilder {
    private static final int LONGEST_NAME = 200;

    private @Nullable Storage storage;
    private @Nullable PeopleDirectory people;
    private AccessPolicy access = AccessPolicy.standard();
    private final List<EventSubscriber> subscribers = new ArrayList<>();
    private final List<PostKind<?>> kinds = new ArrayList<>();
    private final List<ModerationPolicy> policies = new ArrayList<>();
    private Palette palette = Palette.standard();
    private Limits limits = Limits.standard();
    private Clock clock = Clock.systemUTC();
    private Measuring measuring = Measuring.nothing();
    private @Nullable Population population;
    private Observation observation = Observation.none();
    private Links links = Links.none();
    private PageUris pageUris = PageUris.standard();
    private @Nullable SearchIndex index;
    private Conflicts conflicts = Conflicts.none();
    private boolean secret;
    private @Nullable Integer node;
    private @Nullable String nodeName;

    KringBuilder() {}

    /** Where Kring keeps things; needed. */
    public KringBuilder storage(Storage where) {
        storage = where;
        return this;
    }

    /** The host's people; needed, {@link PeopleDirectory#none()} where there are none. */
    public KringBuilder people(PeopleDirectory directory) {
        people = directory;
        return this;
    }

    /** The host's say about rights; the default rules otherwise. */
    public KringBuilder access(AccessPolicy policy) {
        access = policy;
        return this;
    }

    /**
     * The index of this node, by which is searched; there is none by default. Kring follows the event log with it and
     * closes it.
     */
    public KringBuilder search(SearchIndex where) {
        index = where;
        return this;
    }

    /** One more subscriber to the event log. */
    public KringBuilder subscriber(EventSubscriber subscriber) {
        subscribers.add(subscriber);
        return this;
    }

    /** One more kind of post. */
    public KringBuilder kind(PostKind<?> kind) {
        kinds.add(kind);
        return this;
    }

    /** One more moderation policy; there are none by default. */
    public KringBuilder moderation(ModerationPolicy policy) {
        policies.add(policy);
        return this;
    }

    /** Which reactions there are; {@link Palette#standard()} by default. */
    public KringBuilder palette(Palette reactions) {
        palette = reactions;
        return this;
    }

    /** The host's limits; {@link Limits#standard()} by default. */
    public KringBuilder limits(Limits hosts) {
        limits = hosts;
        return this;
    }

    /** The time; the system's by default. */
    public KringBuilder clock(Clock hosts) {
        clock = hosts;
        return this;
    }

    /** Where the host shows things; nowhere by default. */
    public KringBuilder links(Links hosts) {
        links = hosts;
        return this;
    }

    /** The canonical form of the URIs of the host's pages; {@link PageUris#standard()} by default. */
    public KringBuilder pageUris(PageUris hosts) {
        pageUris = hosts;
        return this;
    }

    /** Who is too close to somebody to decide a case, beside line managers; nobody by default. */
    public KringBuilder conflicts(Conflicts hosts) {
        conflicts = hosts;
        return this;
    }

    /** Who is told how long things take; nobody by default. */
    public KringBuilder observation(Observation told) {
        observation = told;
        return this;
    }

    /** What is measured; {@link Measuring#nothing()} by default. */
    public KringBuilder measuring(Measuring hosts) {
        measuring = hosts;
        return this;
    }

    /** Who could take part; needed where {@link Measuring#activity} is measured. */
    public KringBuilder population(Population hosts) {
        population = hosts;
        return this;
    }

    /** Allows secret communities, which are off by default (P3). */
    public KringBuilder allowSecretCommunities() {
        secret = true;
        return this;
    }

    /**
     * This node's number, 0 to 1022, for a host that numbers its nodes itself: different on each node that shares a
     * storage, and then given on all of them. By default Kring leases a number from the storage, and that is all that
     * several nodes need.
     */
    public KringBuilder node(int number) {
        node = number;
        return this;
    }

    /**
     * The name under which subscribers on each node keep their places, 1 to 200 characters, different on each node. A
     * node that keeps on its own disk what it made of events names itself the same after a restart, and goes on where
     * it was. By default {@code node-} and the number that the host has chosen, else a name of this Kring alone, whose
     * places are new with each start. A place of which nothing was heard for 30 days is forgotten.
     */
    public KringBuilder nodeName(String name) {
        nodeName = name;
        return this;
    }

    /** Checks that everything is there, opens the storage, and gives the Kring; the message names what is missing. */
    public Kring build() {
        if (storage == null) {
            throw new Misconfigured(
                    "storage.missing",
                    "no storage: call storage(JpaStorage.on(entityManagerFactory)), or storage(new InMemoryStorage())"
                            + " to try things out");
        }
        if (people == null) {
            throw new Misconfigured(
                    "people.missing", "no people: call people(yourDirectory), or people(PeopleDirectory.none())");
        }
        if (measuring.activity() && population == null) {
            throw new Misconfigured(
                    "population.missing", "no population to measure: call population(…) with who could take part");
        }
        if (nodeName != null && (nodeName.isBlank() || nodeName.length() > LONGEST_NAME)) {
            throw new Misconfigured("node.name", "the name of a node has 1 to " + LONGEST_NAME + " characters");
        }
        Clock time = clock;
        String owner = UUID.randomUUID().toString();
        Cards cards = new Cards(people, () -> TimeUnit.MILLISECONDS.toNanos(time.millis()));
        Engine engine = new Engine(
                storage,
                new Rights(access, secret),
                cards,
                new Drafts(limits),
                node == null ? NodeNumber.leased(owner, clock) : NodeNumber.chosen(node, clock),
                limits,
                clock,
                observation);
        String unnamed = node == null ? owner : "node-" + node;
        Kinds allKinds = new Kinds(kinds);
        return new EmbeddedKring(
                engine,
                new EmbeddedKring.Parts(
                        allKinds,
                        policies,
                        palette,
                        links,
                        pageUris,
                        conflicts,
                        subscribers,
                        measuring,
                        population == null ? List::of : population,
                        index == null ? null : new Indexing(storage, index, allKinds.answerable()),
                        nodeName == null ? unnamed : nodeName,
                        owner));
    }
}
