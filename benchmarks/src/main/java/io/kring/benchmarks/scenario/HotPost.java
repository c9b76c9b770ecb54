package io.kring.benchmarks.scenario;

import io.kring.Ticker;
import io.kring.benchmarks.data.World.Contribution;
import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Rush;
import io.kring.benchmarks.measure.Timings;
import io.kring.id.PostId;
import io.kring.person.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Eight threads react to one post: Kring, which appends and folds, against the same commands with a counter that is
 * updated in their transaction, and against the least that does so by hand.
 */
public final class HotPost {
    private static final int THREADS = 8;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 2;
    private static final double TIMES = 3;
    private static final double MICROS = 5_000;
    private static final String KIND = "thanks";

    private final Site site;
    private final List<String> people;
    private final long ours;
    private final long counted;
    private final long others;

    public HotPost(Site site) {
        this.site = site;
        Cast cast = new Cast(site);
        Contribution post = cast.posts(1).get(0);
        this.ours = post.id();
        List<Contribution> further = site.world().openPosts().stream()
                .filter(other -> other.community() == post.community() && other.id() != post.id())
                .limit(2)
                .toList();
        this.counted = further.get(0).id();
        this.others = further.get(1).id();
        this.people = cast.audience(List.of(post, further.get(0), further.get(1)), 4_000);
    }

    /** What came of it, as a table; fails where a count at rest is not that of the rows. */
    public List<String> run() throws Exception {
        prepare();
        try (Rush kring = new Rush(THREADS);
                Rush same = new Rush(THREADS);
                Rush hand = new Rush(THREADS)) {
            for (int round = 0; round <= ROUNDS; round++) {
                if (round == 1) {
                    kring.forget();
                    same.forget();
                    hand.forget();
                }
                withTicker(() -> kring.go(SECONDS, (thread, number) -> react(ours, thread, number)));
                withTicker(() -> same.go(SECONDS, (thread, number) -> react(counted, thread, number)));
                hand.go(SECONDS, this::reactOnCounter);
            }
            checkCount(ours);
            checkCount(counted);
            return table(kring, same, hand);
        }
    }

    private static List<String> table(Rush kring, Rush same, Rush hand) {
        double times = kring.perSecond() / same.perSecond();
        boolean met = times >= TIMES && kring.timings().p99() <= MICROS;
        return List.of(
                "| hot post, " + THREADS + " threads | reactions a second | µs | goal | met |",
                "|---|--:|--:|---|---|",
                line("Kring, with its ticker", kring) + " ≥ 3 times as many, p99 ≤ 5,000 µs, count at rest exact | "
                        + (met ? "yes" : "**no**") + " |",
                line("the same command with an UPDATE counter", same) + " | |",
                line("UPDATE counter by hand", hand) + " | |",
                String.format(Locale.ROOT, "| times as many as the same command | %.2f | | | |", times),
                String.format(
                        Locale.ROOT,
                        "| times as many as by hand | %.2f | | | |",
                        kring.perSecond() / hand.perSecond()));
    }

    private interface Slice {
        void go() throws Exception;
    }

    /** A host's ticker folds meanwhile; its cost is Kring's. */
    private void withTicker(Slice slice) throws Exception {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        Ticker ticker = site.kring().startTicker(scheduler, Duration.ofMillis(250));
        try {
            slice.go();
        } finally {
            ticker.close();
            scheduler.shutdown();
        }
    }

    private String person(int thread, int number) {
        int mine = people.size() / THREADS;
        return people.get(thread * mine + number / 2 % mine);
    }

    private void react(long post, int thread, int number) {
        Actor actor = Actor.of(person(thread, number));
        if (number % 2 == 0) {
            site.kring().reactions().add(actor, new PostId(post), KIND);
        } else {
            site.kring().reactions().remove(actor, new PostId(post), KIND);
        }
    }

    private void reactOnCounter(int thread, int number) throws Exception {
        if (number % 2 == 0) {
            site.writing().reactOnCounter(person(thread, number), others, KIND);
        } else {
            site.writing().unreactOnCounter(person(thread, number), others, KIND);
        }
    }

    /** Nobody has reacted yet, and there is a row to count in; on one post every delta becomes an update of it. */
    private void prepare() {
        String prefix = site.schema() + ".kring_";
        for (long post : new long[] {ours, counted, others}) {
            site.database()
                    .execute(
                            "delete from " + prefix + "reaction where target = " + post,
                            "delete from " + prefix + "tally_delta where target = " + post,
                            "delete from " + prefix + "tally where target = " + post + " and kind <> '#comments'",
                            "insert into " + prefix + "tally (target, kind, n, imported) values (" + post + ", '" + KIND
                                    + "', 0, 0)");
        }
        site.database().execute(CountedAtOnce.statements(site.database().dialect(), prefix, counted));
    }

    private void checkCount(long post) {
        while (site.kring().deliverPending(10_000).more()) {
            // until all is folded
        }
        int shown = site.kring()
                .posts()
                .find(Actor.of(people.get(0)), new PostId(post))
                .orElseThrow()
                .reactions()
                .getOrDefault(KIND, 0);
        String rows = site.database()
                .column("select count(*) from " + site.schema() + ".kring_reaction where kind = '" + KIND
                        + "' and target = " + post)
                .get(0);
        Contest.equal("count at rest", List.of(Integer.toString(shown)), List.of(rows));
    }

    private static String line(String side, Rush rush) {
        Timings timings = rush.timings();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f / **%.0f** / %.0f |",
                side,
                rush.perSecond(),
                timings.p10(),
                timings.p50(),
                timings.p99());
    }
}
