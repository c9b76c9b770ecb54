package io.kring.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViolationCatalogueTest {
    private static final Pattern MADE = Pattern.compile("new Violation\\(\\s*[^,;]+,\\s*\"([a-z.-]+)\"\\s*,");
    private static final Pattern DOCUMENTED = Pattern.compile("`([a-z.-]+)`");

    /** Codes that are put together from the name of a field. */
    private static final Set<String> COMPOSED =
            Set.of("mentions.most", "hashtags.most", "links.most", "feed.community", "feed.person", "feed.topic");

    @Test
    void theGuideNamesEveryCodeAndNoOther() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String line : catalogue()) {
            DOCUMENTED.matcher(line.split("\\|", -1)[2]).results().forEach(found -> documented.add(found.group(1)));
        }

        assertThat(documented).containsExactlyInAnyOrderElementsOf(codes());
    }

    private static List<String> catalogue() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/guide.md"));
        int start = lines.indexOf("| about | codes |") + 2;
        assertThat(start).isGreaterThan(2);
        return lines.subList(start, start + lines.subList(start, lines.size()).indexOf(""));
    }

    /** Those that code makes, and those of the constraints, which are the keys of their messages. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>(COMPOSED);
        codes.add("invalid");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                MADE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        Properties messages = new Properties();
        try (InputStream english = Files.newInputStream(Path.of("src/main/resources/io/kring/Messages.properties"))) {
            messages.load(english);
        }
        messages.stringPropertyNames().stream()
                .map(key -> key.substring("io.kring.".length()))
                .filter(code -> !code.startsWith("audience."))
                .forEach(codes::add);
        return codes;
    }
}
