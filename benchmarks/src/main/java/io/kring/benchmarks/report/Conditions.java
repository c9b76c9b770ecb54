package io.kring.benchmarks.report;

import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.database.Database;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.hibernate.Version;

/** What the numbers hold for. */
final class Conditions {
    private Conditions() {}

    static List<String> lines(Database database, Size size, double others) {
        return List.of(
                "- Versions: " + database.product() + ", " + database.driver() + ", Hibernate "
                        + Version.getVersionString() + ", Java " + Runtime.version(),
                "- Durability: " + database.durability(),
                String.format(
                        Locale.ROOT,
                        "- Rows: %,d people, %,d communities, %,d posts, %,d comments, %,d reactions",
                        size.people(),
                        size.communities(),
                        size.posts(),
                        size.comments(),
                        size.reactions()),
                String.format(
                        Locale.ROOT,
                        "- Machine: %d processors, %s %s, JVM heap of at most %d MB; others kept %.2f processors busy"
                                + " before the run of %s",
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        others,
                        LocalDate.now(ZoneOffset.UTC)));
    }
}
