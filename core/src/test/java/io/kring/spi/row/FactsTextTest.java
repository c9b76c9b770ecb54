package io.kring.spi.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTextTest {
    @Test
    void factsSurviveAsTextWhateverIsInThem() {
        Map<String, String> facts =
                Map.of("a=b", "c\nd", "\\", "\\n", "", "=", "empty", "", "emoji", "👍", "line", "\n\n=\\");

        assertThat(FactsText.read(FactsText.write(facts))).containsExactlyInAnyOrderEntriesOf(facts);
    }

    @Test
    void noFactsAreNoText() {
        assertThat(FactsText.write(Map.of())).isEmpty();
        assertThat(FactsText.read("")).isEmpty();
    }
}
