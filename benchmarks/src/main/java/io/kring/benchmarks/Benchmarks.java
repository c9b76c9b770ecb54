package io.kring.benchmarks;

import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Harness;
import io.kring.benchmarks.measure.Result;
import io.kring.benchmarks.report.Report;
import io.kring.benchmarks.scenario.Catalogue;
import io.kring.benchmarks.scenario.HeapWatch;
import io.kring.benchmarks.scenario.HotPost;
import io.kring.benchmarks.scenario.Site;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures; {@code docs/performance.md} says how to run it. */
public final class Benchmarks {
    private final Settings settings;
    private final Harness harness;
    private final PrintStream screen;

    private Benchmarks(Settings settings, PrintStream screen) {
        this.settings = settings;
        this.harness = new Harness(settings.iterations());
        this.screen = screen;
    }

    /** Takes settings from its arguments, or from the system property {@code bench}. */
    public static void main(String[] arguments) throws Exception {
        String given = arguments.length == 0 ? System.getProperty("bench", "") : String.join(" ", arguments);
        Settings settings = Settings.of(given);
        Machine.refuseWhereLoaded(settings.load());
        new Benchmarks(settings, System.out).run();
    }

    private void run() throws Exception {
        Path kept = settings.data();
        Path folder = kept == null
                ? Files.createTempDirectory("kring-benchmarks")
                : Files.createDirectories(kept.resolve(settings.database().name()));
        try (Database database = Database.start(settings.database(), folder)) {
            Report report = new Report(database, settings.size().name());
            if (settings.wants("heap")) {
                report.note(told(HeapWatch.run(database, settings.size(), settings.minutes())));
            }
            try (Site site = site(database, settings.size())) {
                for (var scenario : Catalogue.contests(harness.turns()).entrySet()) {
                    if (settings.wants(scenario.getKey())) {
                        contests(report, database, scenario.getValue().apply(site));
                    }
                }
                if (settings.wants("hot")) {
                    report.note(told(new HotPost(site).run()));
                }
            }
            if (settings.wants("scale")) {
                try (Site little = site(database, Size.TEN_THOUSAND);
                        Site much = site(database, Size.MILLION)) {
                    contests(report, database, Catalogue.scale(little, much));
                }
            }
            report.write(settings.out());
        } finally {
            if (kept == null) {
                Folders.delete(folder);
            }
        }
    }

    private Site site(Database database, Size size) {
        long begun = System.nanoTime();
        Site site = Site.of(database, size);
        screen.printf("%s rows there after %d s%n", size.name(), (System.nanoTime() - begun) / 1_000_000_000);
        return site;
    }

    private String told(String line) {
        screen.println(line);
        return line;
    }

    private void contests(Report report, Database database, List<Contest<?>> contests) throws Exception {
        for (Contest<?> contest : contests) {
            Result result = harness.run(contest, database.count());
            report.add(result);
            screen.println(Report.line(result));
        }
    }
}
