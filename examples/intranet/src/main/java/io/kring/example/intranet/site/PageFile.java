package io.kring.example.intranet.site;

import io.kring.example.veldstroom.content.Calendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** A page of the demonstration as a file: {@code key: value} lines, an empty line, and the text in Markdown. */
record PageFile(Map<String, String> keys, String body) {
    static PageFile read(Resource file) throws IOException {
        String[] parts = file.getContentAsString(StandardCharsets.UTF_8).split("\n\n", 2);
        Map<String, String> keys = parts[0].lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new PageFile(keys, parts[1].strip());
    }

    SitePage page(Calendar calendar) {
        Duration hour = Duration.ofHours(9);
        return new SitePage(
                need("path"),
                need("section"),
                need("title"),
                need("intro"),
                body,
                need("owner"),
                keys.get("picture"),
                calendar.startOf(Integer.parseInt(need("days"))).plus(hour));
    }

    /** Title of the discussion that the page points to. */
    Optional<String> discussion() {
        return Optional.ofNullable(keys.get("discussion"));
    }

    private String need(String key) {
        return Objects.requireNonNull(keys.get(key), () -> "this page has no " + key);
    }
}
