package io.kring.benchmarks.scenario;

import io.kring.Kring;
import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.data.World;
import io.kring.benchmarks.data.World.Contribution;
import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.measure.Rush;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.persistence.jpa.Dialect;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostDraft;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** How much memory Kring keeps over that of its host, idle and under load. */
public final class HeapWatch {
    private static final double IDLE_MB = 64;
    private static final double GROWTH_MB = 5;
    private static final int H2_CACHE_KB = 16_384;
    private static final int THREADS = 4;
    private static final int LOOKS = 10;

    private final Kring kring;
    private final World world;
    private final List<Contribution> posts;

    private HeapWatch(Kring kring, World world) {
        this.kring = kring;
        this.world = world;
        List<Contribution> open = world.openPosts();
        this.posts = open.subList(Math.max(0, open.size() - 500), open.size());
    }

    /**
     * What came of it, as a table. The persistence unit, the pool and the directory of people are the host's; so is H2,
     * which works in the same memory: it has filled its cache, a small one, before anything is counted.
     */
    public static List<String> run(Database database, Size size, double minutes) throws Exception {
        World world = Site.rows(database, size);
        PeopleDirectory people = Site.people(size);
        if (database.dialect() == Dialect.H2) {
            database.execute("set cache_size " + H2_CACHE_KB);
        }
        database.column("select max(length(body)) from s" + size.name() + ".kring_contribution");
        double host = used();
        try (Kring kring = Site.kring(database, size, people);
                Rush rush = new Rush(THREADS)) {
            HeapWatch watch = new HeapWatch(kring, world);
            rush.go(10, watch::call);
            double idle = used() - host;
            double first = 0;
            double last = 0;
            for (int look = 1; look <= LOOKS; look++) {
                rush.go(minutes * 60 / LOOKS, watch::call);
                last = used() - host;
                first = look == 1 ? last : first;
            }
            return List.of(
                    "| heap over the host's | MB | goal | met |",
                    "|---|--:|---|---|",
                    line("idle", idle, IDLE_MB),
                    String.format(
                            Locale.ROOT,
                            "| after %.1f minutes of load by %d threads, %.0f calls a second | %.1f | | |",
                            minutes,
                            THREADS,
                            rush.perSecond(),
                            last),
                    line("growth since the first tenth of them", last - first, GROWTH_MB));
        }
    }

    private static String line(String what, double megabytes, double goal) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | ≤ %.0f | %s |",
                what,
                megabytes,
                goal,
                megabytes <= goal ? "yes" : "**no**");
    }

    private void call(int thread, int number) {
        Contribution post = posts.get((number * THREADS + thread) % posts.size());
        List<Integer> members = world.members().get(post.community());
        Actor actor = Actor.of(World.ref(members.get(number % members.size())));
        switch (number % 10) {
            case 0 ->
                kring.posts()
                        .publish(
                                actor,
                                PostDraft.update(
                                        new CommunityId(World.communityId(post.community())),
                                        "Number " + number + " #topic1"));
            case 1, 2 -> kring.posts().thread(actor, new PostId(post.id()), PageRequest.first(50));
            case 3 -> kring.feeds().read(actor, FeedQuery.following());
            case 4 -> kring.deliverPending(100);
            default -> kring.feeds().read(actor, FeedQuery.home());
        }
    }

    /** In MB, after what is not needed was taken away. */
    private static double used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }
}
