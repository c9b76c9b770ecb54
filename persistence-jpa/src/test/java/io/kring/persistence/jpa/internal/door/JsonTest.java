package io.kring.persistence.jpa.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void whatIsWrittenIsRead() {
        List<Object> values = Arrays.asList(
                1L, -9_007_199_254_740_993L, true, false, null, "a\"\\\n\r\t\u0001é🎉", List.of(), List.of("x"));

        assertThat(Json.read(Json.write(values))).isEqualTo(values);
    }

    @Test
    void databasesWriteBlanksAndEscapes() {
        assertThat(Json.read("[1, \"\\u00e9\\/\\b\\f\", [2 ,\n null]]"))
                .isEqualTo(List.of(1L, "é/\b\f", Arrays.asList(2L, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1", "[tru]", "[1 2]", ""})
    void whatIsNoArrayIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void shortTextsAreTheirOwnKeysAndLongOnesAreHashed() {
        String longText = "x".repeat(201);

        assertThat(Keys.of("tea")).isEqualTo("tea");
        assertThat(Keys.of("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(Keys.of(longText)).hasSize(200).isNotEqualTo(Keys.of(longText + "x"));
    }
}
