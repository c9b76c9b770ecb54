package io.kring.testkit.visibility.reading;

import io.kring.Kring;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.search.Search;
import io.kring.search.SearchPage;
import io.kring.search.SearchRequest;
import io.kring.testkit.visibility.world.Feed;
import io.kring.testkit.visibility.world.Host;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be searched, as one viewer looks for it. Every text of a world has its hashtag. */
final class SearchChannels {
    private static final String NEVER_USED = "neverused";

    private final World world;
    private final Kring kring;
    private final Looker who;
    private final Actor actor;
    private final ReadingOracle oracle;
    private final PieceChannels pieces;
    private final CommunityChannels communities;
    private @Nullable SearchPage everything;

    SearchChannels(World world, Kring kring, Looker who) {
        this.world = world;
        this.kring = kring;
        this.who = who;
        this.actor = who.actor();
        this.oracle = new ReadingOracle(world);
        this.pieces = new PieceChannels(world, kring, who);
        this.communities = new CommunityChannels(world, kring, who);
    }

    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        Set<String> all = pieces.all(this::isFound);
        probes.add(new Probe(
                "search",
                "",
                all.isEmpty() ? Expected.asAbsent() : Expected.shown(all),
                () -> everything().hits(),
                () -> find("tag:" + NEVER_USED).hits()));
        long found = world.pieces().stream().filter(this::isFound).count();
        probes.add(Probe.general(
                "search, how many",
                Expected.exactly((int) found),
                () -> everything().total().map(SearchPage.Total::hits).orElse(0)));
        probes.add(Probe.general(
                "search.topics", Expected.exactly(found > 0 ? List.of(World.TOPIC) : List.of()), () -> search().topics(
                                actor, World.TOPIC.substring(0, 5), 10)));
        probes.add(Probe.general("search.communities", communities.known(place -> true), () -> search().communities(
                        actor, "community", 50)));
        probes.add(Probe.general("search.people", communities.completed(), () -> search().people(
                        actor, Host.NAME, Optional.empty(), 50)));
        for (Where where : List.of(Where.HERE, Where.ELSEWHERE)) {
            probes.add(inPlace(world.place(where)));
        }
        return probes;
    }

    /** Whether it is found by its words: as by its hashtag, archived or not. */
    private boolean isFound(Piece piece) {
        return oracle.wasIn(Feed.TOPIC, who, piece);
    }

    /** A community that one may not read is as one that there is not, also where one knows of it. */
    private Probe inPlace(Place place) {
        Set<String> words = pieces.all(piece -> piece.where() == place.where() && isFound(piece));
        return new Probe(
                "search in a community",
                place.where().name(),
                words.isEmpty() ? Expected.asAbsent() : Expected.shown(words),
                () -> find("tag:" + World.TOPIC + " community:" + place.id()).hits(),
                () -> find("tag:" + World.TOPIC + " community:" + new CommunityId(4_243))
                        .hits());
    }

    private SearchPage find(String typed) {
        return search().find(actor, SearchRequest.of(typed).withCounts().first(200));
    }

    /** What is found by the hashtag of every contribution, asked for once. */
    private SearchPage everything() {
        SearchPage known = everything;
        if (known == null) {
            known = find("tag:" + World.TOPIC);
            everything = known;
        }
        return known;
    }

    private Search search() {
        return kring.search();
    }
}
