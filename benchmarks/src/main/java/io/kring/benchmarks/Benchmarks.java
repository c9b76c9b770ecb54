package io.kring.benchmarks;

import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Harness;
import io.kring.benchmarks.measure.Result;
import io.kring.benchmarks.report.PerformancePage;
import io.kring.benchmarks.report.Plans;
import io.kring.benchmarks.report.Report;
import io.kring.benchmarks.scenario.Catalogue;
import io.kring.benchmarks.scenario.HeapWatch;
import io.kring.benchmarks.scenario.HotPost;
import io.kring.benchmarks.scenario.Site;
import io.kring.benchmarks.scenario.WordLists;
import io.kring.benchmarks.search.IndexedSite;
import io.kring.benchmarks.search.Rebuilds;
import io.kring.benchmarks.search.Searches;
import io.kring.benchmarks.search.Typed;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures; {@code docs/performance.md} says how to run it. */
public final class Benchmarks {
    private final Settings settings;
    private final double others;
    private final Harness harness;
    private final Report report;
    private final PrintStream screen;

    private Benchmarks(Settings settings, double others, PrintStream screen) {
        this.settings = settings;
        this.others = others;
        this.harness = new Harness(settings.iterations());
        this.report = new Report(settings.database(), settings.size(), settings.section());
        this.screen = screen;
    }

    /** Takes settings from its arguments. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(String.join(" ", arguments));
        double others = Machine.refuseWhereLoaded(settings.load());
        new Benchmarks(settings, others, System.out).run();
    }

    private void run() throws Exception {
        Path out = Files.createDirectories(settings.out().toAbsolutePath());
        // Beside the results and not where temporary files are: a disk of memory has no durability to pay for.
        Path work = Files.createTempDirectory(out, "run");
        try {
            prepare(work);
            List<String> lines = measure(work, out);
            Files.write(out.resolve(report.name() + ".md"), lines);
            Path page = settings.page();
            if (page != null) {
                new PerformancePage(page).put(report.name(), lines);
            }
            lines.forEach(screen::println);
        } finally {
            Folders.delete(work);
        }
    }

    /** A run writes: what is kept is filled once, and each run works on a copy of it. */
    private void prepare(Path work) throws Exception {
        Path data = settings.data();
        if (data != null) {
            Path filled = Files.createDirectories(
                    data.toAbsolutePath().resolve(settings.database().name().toLowerCase(Locale.ROOT)));
            try (Database database = Database.start(settings.database(), filled)) {
                for (Size size : sizes()) {
                    site(database, size).close();
                }
            }
            Folders.copy(filled, work);
        }
    }

    private Set<Size> sizes() {
        Set<Size> sizes = new LinkedHashSet<>(List.of(settings.size()));
        if (settings.wants("scale")) {
            sizes.add(settings.size().few());
            sizes.add(settings.size().much());
        }
        return sizes;
    }

    private List<String> measure(Path work, Path out) throws Exception {
        try (Database database = Database.start(settings.database(), work)) {
            contests(database, work);
            List<String> plans = Plans.of(report.results(), database);
            Files.write(out.resolve(report.name() + "-plans.txt"), plans);
            plans.forEach(screen::println);
        }
        // Last, for it publishes much, and on a persistence unit that has kept nothing yet.
        try (Database database = Database.start(settings.database(), work)) {
            if (settings.wants("heap")) {
                report.add(HeapWatch.run(database, settings.size(), settings.minutes()));
            }
            return report.lines(database, others);
        }
    }

    private void contests(Database database, Path work) throws Exception {
        try (Site site = site(database, settings.size())) {
            for (var scenario : Catalogue.contests(harness.turns()).entrySet()) {
                if (settings.wants(scenario.getKey())) {
                    contests(database, scenario.getValue().apply(site));
                }
            }
            if (settings.wants("words")) {
                report.add(WordLists.run());
            }
            if (settings.wants("hot")) {
                report.add(new HotPost(site).run());
            }
            search(database, site, work);
        }
        if (settings.wants("scale")) {
            try (Site few = site(database, settings.size().few());
                    Site much = site(database, settings.size().much())) {
                contests(database, Catalogue.scale(few, much));
            }
        }
    }

    private void search(Database database, Site site, Path work) throws Exception {
        if (settings.wants("search") || settings.wants("typed")) {
            try (IndexedSite indexed = IndexedSite.of(site, work.resolve("index"))) {
                screen.printf("%,d documents in the index%n", indexed.documents());
                if (settings.wants("search")) {
                    contests(database, Searches.contests(indexed));
                }
                if (settings.wants("typed")) {
                    report.add(new Typed(indexed).run());
                }
            }
        }
        if (settings.wants("rebuild")) {
            report.add(new Rebuilds(site, work.resolve("rebuilt")).run());
        }
    }

    private Site site(Database database, Size size) {
        long begun = System.nanoTime();
        Site site = Site.of(database, size);
        screen.printf("%s: rows there after %d s%n", size.name(), (System.nanoTime() - begun) / 1_000_000_000);
        return site;
    }

    private void contests(Database database, List<Contest<?>> contests) throws Exception {
        for (Contest<?> contest : contests) {
            Result result = harness.run(contest, database.count());
            report.add(result);
            screen.println(Report.line(result));
        }
    }
}
