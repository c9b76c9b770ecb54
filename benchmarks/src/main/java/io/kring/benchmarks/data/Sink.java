package io.kring.benchmarks.data;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes many rows at once. */
interface Sink {
    /**
     * Writes the rows, identity columns as given.
     *
     * @param table without the prefix
     */
    void rows(String table, List<String> columns, Stream<@Nullable Object[]> rows);
}
