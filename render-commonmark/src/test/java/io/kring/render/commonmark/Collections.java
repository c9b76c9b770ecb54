package io.kring.render.commonmark;

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

/** The public collections that texts are tried with, in the data directory. */
final class Collections {
    private Collections() {}

    /** An example of the CommonMark specification. */
    record Example(int number, String section, String markdown, String html) {}

    /** HTML that attacks, and what must not be left of it, or must. */
    record Attack(String kind, String html, String value) {}

    static List<Example> commonMark() throws IOException {
        return read("commonmark", "spec.json").stream()
                .map(entry -> new Example(
                        (Integer) present(entry, "example"),
                        (String) present(entry, "section"),
                        (String) present(entry, "markdown"),
                        (String) present(entry, "html")))
                .toList();
    }

    static List<Attack> attacks() throws IOException {
        return read("xss-antisamy", "antisamy-cases.json").stream()
                .map(entry -> new Attack((String) present(entry, "kind"), (String) present(entry, "input"), (String)
                        present(entry, "value")))
                .toList();
    }

    private static List<Map<?, ?>> read(String folder, String name) throws IOException {
        Path file = Path.of(System.getProperty("kring.data", "../../shared/data"), folder, name);
        if (Boolean.getBoolean("kring.ci")) {
            assertThat(file).exists();
        }
        assumeTrue(Files.exists(file), "no collection at " + file);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }

    private static Object present(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }
}
