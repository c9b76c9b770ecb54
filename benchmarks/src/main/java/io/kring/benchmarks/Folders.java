package io.kring.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a run. */
final class Folders {
    private Folders() {}

    /** All that is in one into another that is empty, with the permissions: PostgreSQL looks at them. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : all(from, Comparator.naturalOrder())) {
            if (!path.equals(from)) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** With all that is in it. */
    static void delete(Path folder) throws IOException {
        for (Path path : all(folder, Comparator.reverseOrder())) {
            Files.deleteIfExists(path);
        }
    }

    private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.sorted(order).toList();
        }
    }
}
