package io.kring.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTest {
    @Test
    void theGuideHasExactlyTheLinesThatRun() throws IOException {
        List<String> source = Files.readAllLines(Path.of("src/test/java/io/kring/spring/host/Projects.java"));
        List<String> stripped = source.stream().map(String::strip).toList();
        String snippet = String.join(
                "\n",
                source.subList(
                        stripped.indexOf("// tag::transaction[]") + 1, stripped.indexOf("// end::transaction[]")));

        String guide = Files.readString(Path.of("../docs/guide.md"));

        assertThat(guide.substring(guide.indexOf("## Spring Boot"))).contains("```java\n" + snippet + "\n```");
    }
}
