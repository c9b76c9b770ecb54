package io.kring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kring.benchmarks.data.Size;
import io.kring.persistence.jpa.Dialect;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void whoSaysNothingMeasuresTheLargeCaseOnPostgresqlAndKeepsNoDatabase() {
        Settings settings = Settings.of("");

        assertThat(settings.database()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(settings.size()).isEqualTo(Size.LARGE);
        assertThat(settings.data()).isNull();
        assertThat(settings.page()).isNull();
        assertThat(settings.wants("heap")).isTrue();
    }

    @Test
    void whatIsSaidCounts() {
        Settings settings =
                Settings.of(" database=h2  size=short scenarios=home,join page=docs/performance.md section=some");

        assertThat(settings.database()).isEqualTo(Dialect.H2);
        assertThat(settings.size()).isEqualTo(Size.SHORT);
        assertThat(settings.page()).isEqualTo(Path.of("docs/performance.md"));
        assertThat(settings.section()).isEqualTo("some");
        assertThat(settings.wants("join")).isTrue();
        assertThat(settings.wants("heap")).isFalse();
    }

    @Test
    void aMisspeltNameIsRefusedWithTheOnesThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("databse=h2"))
                .withMessageContaining("databse=h2")
                .withMessageContaining("database");
    }

    @Test
    void aScenarioThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("scenarios=home,jion"))
                .withMessageContaining("jion")
                .withMessageContaining("join");
    }
}
