package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text and which of the arguments it takes. A text is written with one meaning for each number, whether or not all of
 * them occur in it; providers want them without gaps.
 */
final class Query {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private final String sql;
    private final List<Integer> taken;

    Query(String text) {
        taken = List.copyOf(new TreeSet<>(PARAMETER
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList()));
        sql = PARAMETER.matcher(text).replaceAll(found -> "?" + (taken.indexOf(Integer.valueOf(found.group(1))) + 1));
    }

    int update(Door door, @Nullable Object... arguments) {
        return door.update(
                sql, taken.stream().map(number -> arguments[number - 1]).toArray());
    }

    List<Cells> rows(Door door, @Nullable Object... arguments) {
        return door.cells(
                sql, taken.stream().map(number -> arguments[number - 1]).toArray());
    }
}
