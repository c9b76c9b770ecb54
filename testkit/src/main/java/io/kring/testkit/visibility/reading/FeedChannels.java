package io.kring.testkit.visibility.reading;

import io.kring.Kring;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.testkit.visibility.world.Feed;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Feeds of every kind, as one viewer looks at them. */
final class FeedChannels {
    private static final Set<String> PINNED = Set.of("post", "question");

    private final World world;
    private final Kring kring;
    private final Looker who;
    private final Actor actor;
    private final ReadingOracle oracle;
    private final PieceChannels pieces;

    FeedChannels(World world, Kring kring, Looker who) {
        this.world = world;
        this.kring = kring;
        this.who = who;
        this.actor = who.actor();
        this.oracle = new ReadingOracle(world);
        this.pieces = new PieceChannels(world, kring, who);
    }

    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (Feed feed : Feed.values()) {
            probes.add(entries(feed));
            if (feed != Feed.COMMUNITY_ELSEWHERE && feed != Feed.PERSON_COLLEAGUE) {
                probes.add(unanswered(feed));
            }
            probes.add(newSince(feed));
        }
        probes.add(new Probe(
                "pinned",
                "COMMUNITY",
                Expected.shown(
                        pieces.all(piece -> PINNED.contains(piece.label()) && oracle.isIn(Feed.COMMUNITY, who, piece))),
                () -> read(Feed.COMMUNITY.query(world)).pinned(),
                null));
        return probes;
    }

    /** A feed in which nothing is for the viewer is like one of what does not exist. */
    private Probe entries(Feed feed) {
        Set<String> words = pieces.all(piece -> oracle.isIn(feed, who, piece));
        return new Probe(
                "feed " + feed,
                "",
                words.isEmpty() ? Expected.asAbsent() : Expected.shown(words),
                () -> read(feed.query(world)),
                () -> read(absent(feed)));
    }

    private Probe unanswered(Feed feed) {
        Set<String> words = pieces.all(piece -> piece.unanswered() && oracle.isIn(feed, who, piece));
        return new Probe(
                "feed of unanswered questions " + feed,
                "",
                words.isEmpty() ? Expected.asAbsent() : Expected.shown(words),
                () -> read(feed.query(world).onlyUnanswered()).entries(),
                () -> read(absent(feed).onlyUnanswered()).entries());
    }

    /** Counted from the oldest that the founder saw by the default rules, who then sees whatever anybody sees in a feed. */
    private Probe newSince(Feed feed) {
        Looker founder = world.looker(Standpoint.FOUNDER);
        Piece oldest = world.behindTheScenes(() -> world.pieces().stream()
                .filter(piece -> oracle.wasIn(feed, founder, piece))
                .findFirst()
                .orElseThrow());
        int count = (int) world.pieces().stream()
                .filter(piece -> !piece.equals(oldest) && oracle.isIn(feed, who, piece))
                .count();
        return Probe.general("newSince " + feed, Expected.exactly(count), () -> kring.feeds()
                .newSince(actor, feed.query(world), world.oldest(feed), 200));
    }

    /** Without the place where it began: that names the feed, and so differs between feeds that are empty. */
    private FeedPage read(FeedQuery query) {
        FeedPage page = kring.feeds().read(actor, query);
        return new FeedPage(page.pinned(), page.entries(), page.next(), Optional.empty());
    }

    private static FeedQuery absent(Feed feed) {
        FeedQuery query =
                switch (feed) {
                    case HOME, FOLLOWING, TOPIC -> FeedQuery.topic("neverused");
                    case COMMUNITY, COMMUNITY_ELSEWHERE -> FeedQuery.community(new CommunityId(4_243));
                    case PERSON, PERSON_COLLEAGUE -> FeedQuery.person(PersonId.of("nobody at all"));
                };
        return query.first(200);
    }
}
