package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The groups of the twitter-text conformance suite that bind Kring, read from the data directory. */
final class TwitterTextSuite {

    static final List<String> GROUPS = List.of(
            "mentions",
            "mentions_with_indices",
            "urls",
            "urls_with_indices",
            "hashtags",
            "hashtags_from_astral",
            "hashtags_with_indices");

    private TwitterTextSuite() {}

    static List<TwitterTextCase> cases() throws IOException {
        Path file = Path.of(System.getProperty("kring.data", "../shared/data"), "twitter-text", "extract.yml");
        if (Boolean.getBoolean("kring.ci")) {
            assertThat(file).exists();
        }
        assumeTrue(Files.exists(file), "no conformance suite at " + file);
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<?, ?> suite = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            Map<?, ?> tests = (Map<?, ?>) present(suite, "tests");
            return GROUPS.stream()
                    .flatMap(group ->
                            ((List<?>) present(tests, group)).stream().map(entry -> read(group, (Map<?, ?>) entry)))
                    .toList();
        }
    }

    private static TwitterTextCase read(String group, Map<?, ?> entry) {
        String text = (String) present(entry, "text");
        List<?> expected = (List<?>) present(entry, "expected");
        List<String> found = expected.stream()
                .map(item -> item instanceof Map<?, ?> ranged ? ranged(text, ranged) : (String) item)
                .toList();
        return new TwitterTextCase(group, (String) present(entry, "description"), text, found);
    }

    /** The suite counts code points, Kring counts UTF-16 units. */
    private static String ranged(String text, Map<?, ?> item) {
        List<?> indices = (List<?>) present(item, "indices");
        int start = text.offsetByCodePoints(0, (Integer) indices.get(0));
        int end = text.offsetByCodePoints(0, (Integer) indices.get(1));
        Object typed = item.values().stream()
                .filter(String.class::isInstance)
                .findFirst()
                .orElseThrow();
        return typed + "[" + start + "," + end + "]";
    }

    private static Object present(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }
}
