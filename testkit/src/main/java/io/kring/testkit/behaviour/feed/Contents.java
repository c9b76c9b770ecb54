package io.kring.testkit.behaviour.feed;

import io.kring.feed.FeedQuery;
import io.kring.id.Target;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.util.List;

/** What a feed holds. */
final class Contents {
    private Contents() {}

    /** Ids of the entries of the first page, the newest first. */
    static List<Target> shown(TestHost host, Actor actor, FeedQuery query) {
        return host.feeds().read(actor, query).entries().stream()
                .<Target>map(entry -> entry.comment().isPresent()
                        ? entry.comment().get().id()
                        : entry.post().id())
                .toList();
    }
}
