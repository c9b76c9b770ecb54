package io.kring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Harness;
import io.kring.benchmarks.scenario.Catalogue;
import io.kring.benchmarks.scenario.Site;
import io.kring.benchmarks.search.IndexedSite;
import io.kring.benchmarks.search.Searches;
import io.kring.persistence.jpa.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of rows: both sides answer and write the same, with the statements that are promised. No times. */
class ShortBenchmarkTest {
    @TempDir
    Path folder;

    @Test
    void onPostgresqlKringAnswersAsTheSqlByHandDoesInItsStatements() throws Exception {
        assertThat(statements(Dialect.POSTGRESQL))
                .containsEntry("home, in 2 to 5 communities", 1)
                .containsEntry("home, in 30 communities", 1)
                .containsEntry("home, in 100 communities or more", 1)
                .containsEntry("home, page 5, in 30 communities", 1)
                .containsEntry("home, page 5, in 100 communities or more", 1)
                .containsEntry("home, 400 posts, in 2 to 5 communities", 1)
                .containsEntry("home, 400 posts, in 30 communities", 1)
                .containsEntry("home, 400 posts, in 100 communities or more", 1)
                .containsEntry("following", 1)
                .containsEntry("thread, some comments", 1)
                .containsEntry("thread, 50 comments of many", 1)
                .containsEntry("publish", 2)
                .containsEntry("comment", 2)
                .containsEntry("react", 2)
                .containsEntry("join", 2)
                .containsEntry("index, one word, reading in 2 to 5 communities", 0)
                .containsEntry("index, two words, reading in 30 communities", 0)
                .containsEntry("search before loading, one word, in 30 communities", 1)
                .containsEntry("search, one word, in 2 to 5 communities", 2)
                .containsEntry("search, one word, in 30 communities", 2)
                .containsEntry("search, one word, in 100 communities or more", 2);
    }

    @Test
    void onH2KringAnswersAsTheSqlByHandDoesInItsStatements() throws Exception {
        assertThat(statements(Dialect.H2))
                .containsEntry("home, in 2 to 5 communities", 2)
                .containsEntry("home, in 30 communities", 2)
                .containsEntry("home, in 100 communities or more", 2)
                .containsEntry("home, page 5, in 30 communities", 2)
                .containsEntry("home, page 5, in 100 communities or more", 2)
                .containsEntry("home, 400 posts, in 2 to 5 communities", 2)
                .containsEntry("home, 400 posts, in 30 communities", 2)
                .containsEntry("home, 400 posts, in 100 communities or more", 2)
                .containsEntry("following", 2)
                .containsEntry("thread, some comments", 1)
                .containsEntry("thread, 50 comments of many", 1)
                .containsEntry("publish", 2)
                .containsEntry("comment", 2)
                .containsEntry("react", 3)
                .containsEntry("join", 3)
                .containsEntry("index, one word, reading in 2 to 5 communities", 0)
                .containsEntry("index, two words, reading in 30 communities", 0)
                .containsEntry("search before loading, one word, in 30 communities", 1)
                .containsEntry("search, one word, in 2 to 5 communities", 2)
                .containsEntry("search, one word, in 30 communities", 2)
                .containsEntry("search, one word, in 100 communities or more", 2);
    }

    /** Kring's, by operation, after both sides were seen to do the same. */
    private Map<String, Integer> statements(Dialect dialect) throws Exception {
        Map<String, Integer> statements = new LinkedHashMap<>();
        try (Database database = Databases.start(dialect, folder);
                Site few = Site.of(database, Size.SHORT.few());
                Site site = Site.of(database, Size.SHORT);
                IndexedSite indexed = IndexedSite.of(site, folder.resolve("index"))) {
            List<Contest<?>> contests = new ArrayList<>();
            Catalogue.contests(2).values().forEach(scenario -> contests.addAll(scenario.apply(site)));
            contests.addAll(Catalogue.scale(few, site));
            contests.addAll(Searches.contests(indexed));
            for (Contest<?> contest : contests) {
                statements.put(
                        contest.name(),
                        Harness.once(contest, database.count()).get(0).size());
            }
        }
        return statements;
    }
}
