package io.kring.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private static final Pattern TYPE = Pattern.compile("`([a-z]+\\.[a-z-]+)`");

    @Test
    void theGuidesCatalogueNamesEveryTypeAndNoOther() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String line : catalogue()) {
            TYPE.matcher(line.split("\\|", -1)[1]).results().forEach(found -> documented.add(found.group(1)));
        }

        assertThat(documented).containsExactlyInAnyOrderElementsOf(constants());
    }

    private static List<String> catalogue() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/guide.md"));
        int start = lines.indexOf("| type | conversation | facts |") + 2;
        assertThat(start).isGreaterThan(2);
        return lines.subList(start, start + lines.subList(start, lines.size()).indexOf(""));
    }

    private static List<String> constants() {
        return Arrays.stream(EventType.class.getFields())
                .map(EventCatalogueTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
