package io.kring.testkit.visibility.world;

import io.kring.Kring;
import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.feed.FeedEntry;
import io.kring.memory.search.InMemorySearchIndex;
import io.kring.page.Cursor;
import io.kring.person.PersonId;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A small world that has been built: somebody in every relation to a community, and a contribution in every state. */
public final class World implements AutoCloseable {
    /** The hashtag of every contribution. */
    public static final String TOPIC = "kringmatrix";

    /** What everybody is interested in. */
    public static final String INTEREST = "kring interest";

    private final Setting setting;
    private final Host host;
    private final Scopes scopes;
    private final Map<Standpoint, Looker> lookers;
    private final Map<Where, Place> places;
    private final List<Piece> pieces;
    private final Map<Where, RuleBook> rules;
    private final RuleBook rulesOfHouse;
    private final Map<Feed, Cursor> oldest = new EnumMap<>(Feed.class);

    World(
            Setting setting,
            Host host,
            Scopes scopes,
            Map<Standpoint, Looker> lookers,
            Map<Where, Place> places,
            List<Piece> pieces,
            Map<Where, RuleBook> rules,
            RuleBook rulesOfHouse) {
        this.setting = setting;
        this.host = host;
        this.scopes = scopes;
        this.lookers = new EnumMap<>(lookers);
        this.places = new EnumMap<>(places);
        this.pieces = List.copyOf(pieces);
        this.rules = new EnumMap<>(rules);
        this.rulesOfHouse = rulesOfHouse;
    }

    /** Builds a world on a fresh storage, with the policy of every world. */
    public static World on(Storage storage, Setting setting) {
        return under(AccessPolicy.standard(), storage, InMemorySearchIndex::new, setting);
    }

    /** Builds a world by the default rules, in which the host has its say from then on. */
    public static World under(AccessPolicy host, Storage storage, Supplier<SearchIndex> indexes, Setting setting) {
        Scopes scopes = new Scopes(host);
        World world = new WorldBuilder(new Host(storage, scopes, indexes), setting, scopes).build();
        scopes.speaks(true);
        return world;
    }

    /** Builds a world on a fresh storage whose host says this about rights. */
    public static World on(Storage storage, Setting setting, AccessPolicy access) {
        return new WorldBuilder(new Host(storage, access, InMemorySearchIndex::new), setting, new Scopes()).build();
    }

    /** Does something by the default rules, behind the scenes. */
    public <T> T behindTheScenes(Supplier<T> work) {
        boolean before = scopes.speaks(false);
        try {
            return work.get();
        } finally {
            scopes.speaks(before);
        }
    }

    /** What the host says of what somebody reads. */
    public ReadScope scope(Looker who) {
        return scopes.reading(who.actor());
    }

    /** What the host says to what somebody tries. */
    public Decision said(Looker who, AccessRequest request) {
        return scopes.said(who.actor(), request);
    }

    /** What the host was asked since this was called before. */
    public List<Scopes.Asked> asked() {
        return scopes.asked();
    }

    public Setting setting() {
        return setting;
    }

    public Host host() {
        return host;
    }

    public Kring kring() {
        return host.kring();
    }

    public List<Looker> lookers() {
        return List.copyOf(lookers.values());
    }

    public Looker looker(Standpoint standpoint) {
        return Objects.requireNonNull(lookers.get(standpoint));
    }

    public Place place(Where where) {
        return Objects.requireNonNull(places.get(where));
    }

    public List<Place> places() {
        return List.copyOf(places.values());
    }

    /** Every contribution, in the order they were written. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The rules of a community, as they were when the world was done. */
    public RuleBook rules(Where where) {
        return Objects.requireNonNull(rules.get(where));
    }

    /** The same of the house, and what it says of itself. */
    public RuleBook rulesOfHouse() {
        return rulesOfHouse;
    }

    /** The contribution with this label. */
    public Piece piece(String label) {
        return pieces.stream()
                .filter(piece -> piece.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** The place of the oldest entry of a feed, as the founder read it before anything was archived. */
    public Cursor oldest(Feed feed) {
        return Objects.requireNonNull(oldest.get(feed));
    }

    /** Notes how far the feeds go back, for counting what came since. */
    World lookBack() {
        for (Feed feed : Feed.values()) {
            List<FeedEntry> entries = kring().feeds()
                    .read(looker(Standpoint.FOUNDER).actor(), feed.query(this))
                    .entries();
            oldest.put(feed, entries.get(entries.size() - 1).position());
        }
        return this;
    }

    /**
     * Somebody new who stands as this one does, for commands that change where their actor stands.
     *
     * @param number makes them another person
     */
    public Looker twin(Standpoint standpoint, int number) {
        return behindTheScenes(() -> arrived(standpoint, number));
    }

    private Looker arrived(Standpoint standpoint, int number) {
        PersonId id = PersonId.of(Scopes.idOf(standpoint) + "-" + number);
        Looker twin = host.employ(standpoint, id);
        Place here = place(Where.HERE);
        Arrivals arrivals = new Arrivals(host, looker(Standpoint.FOUNDER), here.id());
        boolean wasArchived = here.archived();
        if (wasArchived) {
            archive(false);
        }
        arrivals.arrive(twin, here.kind());
        arrivals.block(twin, looker(Standpoint.AUTHOR));
        arrivals.settle(twin);
        if (wasArchived) {
            archive(true);
        }
        return twin;
    }

    /** Archives the community the matrix is about, or restores it. */
    public void archive(boolean archived) {
        Place here = place(Where.HERE);
        behindTheScenes(() -> archived(here, archived));
        places.put(Where.HERE, here.inArchive(archived));
    }

    private boolean archived(Place here, boolean archived) {
        if (archived) {
            kring().communities().archive(looker(Standpoint.FOUNDER).actor(), here.id());
        } else {
            kring().communities().restore(looker(Standpoint.FOUNDER).actor(), here.id());
        }
        return archived;
    }

    /** Closes both nodes. */
    @Override
    public void close() {
        host.close();
    }

    @Override
    public String toString() {
        return setting + (place(Where.HERE).archived() ? ", archived" : "");
    }
}
