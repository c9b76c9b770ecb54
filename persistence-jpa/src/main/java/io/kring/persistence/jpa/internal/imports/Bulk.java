package io.kring.persistence.jpa.internal.imports;

import io.kring.persistence.jpa.internal.door.Cells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database takes many rows as parameters of a query. */
@FunctionalInterface
public interface Bulk {
    /**
     * The rows of a query, asked as often as the database needs.
     *
     * @param sql     in which {@code {rows}} stands for the rows as a table {@code r}
     * @param columns names and types, such as {@code id bigint, name varchar}
     */
    List<Cells> query(String sql, String columns, List<@Nullable Object[]> rows);
}
