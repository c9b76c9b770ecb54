package io.kring.testkit.visibility;

import io.kring.Kring;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.search.SearchRequest;
import io.kring.testkit.visibility.world.Canaries;
import io.kring.testkit.visibility.world.Feed;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.World;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether somebody sees what a contribution says, at this moment, on both nodes and through several channels at once. */
final class Sightings {
    private final World world;

    Sightings(World world) {
        this.world = world;
    }

    /** What is amiss with "they see it"; empty when they do, everywhere. */
    List<String> missing(Standpoint who, String label) {
        return missing(world.looker(who), label);
    }

    List<String> missing(Looker who, String label) {
        return nodes().flatMap(node -> channels(node, who, world.piece(label)).stream())
                .filter(sighting -> !sighting.seen())
                .map(Sighting::channel)
                .toList();
    }

    /** Through which channels they see it; empty when they do not. */
    List<String> showing(Standpoint who, String label) {
        return showing(world.looker(who), label);
    }

    List<String> showing(Looker who, String label) {
        return nodes().flatMap(node -> channels(node, who, world.piece(label)).stream())
                .filter(Sighting::seen)
                .map(Sighting::channel)
                .toList();
    }

    private Stream<Kring> nodes() {
        return Stream.of(world.host().kring(), world.host().second());
    }

    private record Sighting(String channel, boolean seen) {}

    private List<Sighting> channels(Kring node, Looker who, Piece piece) {
        Actor actor = who.actor();
        PageRequest all = PageRequest.first(200);
        return List.of(
                new Sighting("find", shows(piece, node.posts().find(actor, piece.postId()))),
                new Sighting("thread", shows(piece, node.posts().thread(actor, piece.postId(), all))),
                new Sighting("feed", shows(piece, node.feeds().read(actor, Feed.TOPIC.query(world)))),
                new Sighting(
                        "search",
                        shows(
                                piece,
                                node.search()
                                        .find(
                                                actor,
                                                SearchRequest.of("tag:" + World.TOPIC)
                                                        .first(200)))),
                new Sighting("file", node.posts().mayRead(actor, piece.file())));
    }

    private static boolean shows(Piece piece, Object answer) {
        Set<String> words = Canaries.in(answer);
        return !Collections.disjoint(words, piece.texts()) || !Collections.disjoint(words, piece.files());
    }
}
