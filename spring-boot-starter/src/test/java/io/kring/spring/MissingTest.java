package io.kring.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.error.Misconfigured;
import io.kring.memory.InMemoryStorage;
import io.kring.person.PeopleDirectory;
import io.kring.search.lucene.LuceneSearchIndex;
import io.kring.spi.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

class MissingTest {
    @Test
    void withoutPeopleTheRemedyIsTold() {
        Slice.of(new ApplicationContextRunner())
                .withBean(Storage.class, InMemoryStorage::new)
                .run(context -> assertThat(told(context.getStartupFailure()).getAction())
                        .contains("PeopleDirectory.none()"));
    }

    @Test
    void withoutAnythingToStoreInTheRemedyIsTold() {
        Slice.of(new ApplicationContextRunner())
                .withBean(PeopleDirectory.class, PeopleDirectory::none)
                .run(context -> assertThat(told(context.getStartupFailure()).getAction())
                        .contains("spring-boot-starter-data-jpa", "@Primary"));
    }

    @Test
    void withoutASchedulerTheRemedyIsTold() {
        Slice.kring().withPropertyValues("kring.ticker.enabled=true").run(context -> assertThat(
                        told(context.getStartupFailure()).getAction())
                .contains("@EnableScheduling", "kring.ticker.enabled=false"));
    }

    @Test
    void withAPathButWithoutLuceneTheRemedyIsTold(@TempDir Path folder) {
        Slice.kring()
                .withClassLoader(new FilteredClassLoader(LuceneSearchIndex.class))
                .withPropertyValues("kring.search.path=" + folder)
                .run(context -> assertThat(told(context.getStartupFailure()).getAction())
                        .contains("kring-search-lucene"));
    }

    @Test
    void whatIsMisconfiguredIsTold() {
        Slice.kring().withPropertyValues("kring.limits.reply-depth=9").run(context -> assertThat(
                        told(context.getStartupFailure()).getDescription())
                .contains("limit.invalid", "REPLY_DEPTH cannot be 9"));
    }

    @Test
    void missingTablesAreTold() {
        FailureAnalysis told = told(new Misconfigured("storage.schema", "the table kring_post is missing"));

        assertThat(told.getAction()).contains("kring.migrate=true");
    }

    /** What the analyzers that are registered with Spring Boot make of it. */
    private static FailureAnalysis told(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation(MissingTest.class.getClassLoader())
                .load(
                        FailureAnalyzer.class,
                        SpringFactoriesLoader.FailureHandler.logging(
                                org.apache.commons.logging.LogFactory.getLog(MissingTest.class)))
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("io.kring."))
                .map(analyzer -> analyzer.analyze(failure))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is told", failure));
    }
}
