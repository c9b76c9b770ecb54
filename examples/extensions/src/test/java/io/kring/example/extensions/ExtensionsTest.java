package io.kring.example.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The program does what it says. */
class ExtensionsTest {
    @Test
    void everyExtensionDoesItsWork() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Extensions.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        nudge -> assertThat(nudge).contains("number of a customer's connection"),
                        read -> assertThat(read).isEqualTo("Fatima reads: Ask @fatima who keeps the connections."),
                        stored -> assertThat(stored).contains("2026:").doesNotContain("connections"),
                        told -> assertThat(told)
                                .contains("\"type\":\"post.published\"")
                                .doesNotContain("connections"));
    }
}
