package io.kring.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** New folders for indexes, within one that goes after the test. */
record Folders(Path within) {
    Path fresh() {
        try {
            return Files.createTempDirectory(within, "index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
