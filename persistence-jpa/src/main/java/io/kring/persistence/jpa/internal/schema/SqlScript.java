package io.kring.persistence.jpa.internal.schema;

import io.kring.persistence.jpa.internal.door.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A migration's text: line comments, and statements that end in a semicolon; no semicolon stands within a literal. */
record SqlScript(String text) {
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

    static SqlScript resource(String path) {
        try (InputStream in = SqlScript.class.getResourceAsStream("/" + path)) {
            return new SqlScript(new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> statements(Tables tables) {
        String bare = COMMENT.matcher(text)
                .replaceAll("")
                .replace("${table}", tables.table())
                .replace("${index}", tables.index());
        return Arrays.stream(bare.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
