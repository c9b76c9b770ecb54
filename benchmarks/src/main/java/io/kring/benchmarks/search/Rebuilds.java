package io.kring.benchmarks.search;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.benchmarks.scenario.Site;
import io.kring.search.lucene.LuceneSearchIndex;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.util.IOUtils;

/** Kring makes its index anew, and plain Lucene one of the same texts, by turns; and how much memory Kring needs for it. */
public final class Rebuilds {
    private static final double TIMES = 0.5;
    private static final double MEGABYTES = 64;
    private static final int ROUNDS = 2;

    /** Beside the thread that asks for it. */
    private static final int HELPERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private static final int LOOKS = 20;

    private final Site site;
    private final Path folder;

    /** In a folder that is not there yet. */
    public Rebuilds(Site site, Path folder) {
        this.site = site;
        this.folder = folder;
    }

    /** What came of it, as a table; fails where the two do not hold as many texts. */
    public List<String> run() throws Exception {
        PlainIndexing plain = new PlainIndexing(site.database(), site.schema());
        Memory memory = new Memory();
        long kringNanos = 0;
        long plainNanos = 0;
        long documents = 0;
        ExecutorService others = Executors.newFixedThreadPool(HELPERS);
        try (Kring kring = site.with(builder -> builder.search(LuceneSearchIndex.at(folder.resolve("kring"))))) {
            long communities = site.world().size().communities();
            documents = kring.search().rebuild(memory).orElseThrow() - communities;
            plain(plain);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                long made =
                        kring.search().rebuild(ProgressListener.none(), others).orElseThrow() - communities;
                long between = System.nanoTime();
                long second = plain(plain);
                plainNanos += System.nanoTime() - between;
                kringNanos += between - begun;
                if (made != documents || second != documents) {
                    throw new IllegalStateException("there are " + documents + ", " + made + " and " + second);
                }
            }
        } finally {
            others.shutdown();
        }
        return table(documents, kringNanos, plainNanos, memory);
    }

    private long plain(PlainIndexing plain) throws Exception {
        Path beside = folder.resolve("plain");
        long documents = plain.into(beside);
        IOUtils.rm(beside);
        return documents;
    }

    private static List<String> table(long documents, long kringNanos, long plainNanos, Memory memory) {
        double kring = documents * ROUNDS * 1e9 / kringNanos;
        double plain = documents * ROUNDS * 1e9 / plainNanos;
        List<String> lines = new ArrayList<>();
        lines.add("| index made anew, " + String.format(Locale.ROOT, "%,d", documents)
                + " texts | texts a second | goal | met |");
        lines.add("|---|--:|---|---|");
        lines.add(String.format(Locale.ROOT, "| Kring | %.0f | | |", kring));
        lines.add(String.format(Locale.ROOT, "| plain Lucene, read by a cursor | %.0f | | |", plain));
        lines.add(String.format(
                Locale.ROOT,
                "| times as many | %.2f | ≥ %.2f | %s |",
                kring / plain,
                TIMES,
                kring / plain >= TIMES ? "yes" : "**no**"));
        lines.add(String.format(
                Locale.ROOT,
                "| most heap over what was in use before, MB | %.1f | ≤ %.0f | %s |",
                memory.most(),
                MEGABYTES,
                memory.most() <= MEGABYTES ? "yes" : "**no**"));
        return lines;
    }

    /** What is in use after a full collection, looked at now and then while the index is made. */
    private static final class Memory implements ProgressListener {
        private final double before = used();
        private double most;
        private long next = 1_000;
        private long looks;

        @Override
        public boolean goesOn(String phase, long done, OptionalLong total) {
            if (done >= next && looks < LOOKS) {
                most = Math.max(most, used() - before);
                next = done * 3 / 2;
                looks++;
            }
            return true;
        }

        double most() {
            return most;
        }

        private static double used() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
        }
    }
}
