package io.kring.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
    @TempDir
    Path folder;

    private Path file;
    private PerformancePage page;

    @BeforeEach
    void thereIsAPageWithAnIntroduction() throws IOException {
        file = Files.writeString(folder.resolve("performance.md"), "# Performance\n\nWords.\n");
        page = new PerformancePage(file);
    }

    @Test
    void oneRunAfterTheOtherMakesOnePage() throws IOException {
        page.put("postgresql-large", List.of("## PostgreSQL"));
        page.put("h2-large", List.of("## H2"));

        assertThat(file).hasContent("""
                # Performance

                Words.

                <!-- begin postgresql-large -->
                ## PostgreSQL
                <!-- end postgresql-large -->

                <!-- begin h2-large -->
                ## H2
                <!-- end h2-large -->
                """);
    }

    @Test
    void aLaterRunTakesThePlaceOfItsOwnSectionOnly() throws IOException {
        page.put("postgresql-large", List.of("## PostgreSQL", "slow"));
        page.put("h2-large", List.of("## H2"));
        Files.writeString(file, Files.readString(file) + "Written by hand.\n");

        page.put("postgresql-large", List.of("## PostgreSQL", "fast"));

        assertThat(file).hasContent("""
                # Performance

                Words.

                <!-- begin postgresql-large -->
                ## PostgreSQL
                fast
                <!-- end postgresql-large -->

                <!-- begin h2-large -->
                ## H2
                <!-- end h2-large -->
                Written by hand.
                """);
    }

    @Test
    void aPageWithHalfASectionIsLeftAlone() throws IOException {
        Files.writeString(file, "<!-- begin h2-large -->\nWords.\n");

        assertThatThrownBy(() -> page.put("h2-large", List.of("## H2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("<!-- end h2-large -->");
        assertThat(file).hasContent("<!-- begin h2-large -->\nWords.\n");
    }

    @Test
    void aPageThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> new PerformancePage(folder.resolve("other.md")).put("h2-large", List.of()))
                .isInstanceOf(NoSuchFileException.class);
    }
}
