package io.kring.persistence.jpa.internal.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Queries that ask for many keys at once. The texts are constants: of a few sizes the first that fits is taken and filled
 * up with the first key; more than the largest holds takes several statements.
 */
final class Keyed {
    /** A page and one more, what a search counts and one more, and many. */
    static final List<Integer> SIZES = List.of(25, 250, 500, 2_000);

    private Keyed() {}

    /** One query for each size, whose keys stand from this parameter on. */
    static List<Query> queries(int first, Function<String, Query> text) {
        return SIZES.stream()
                .map(size -> IntStream.range(first, first + size)
                        .mapToObj(i -> "?" + i)
                        .collect(Collectors.joining(", ")))
                .map(text)
                .toList();
    }

    /** What all of them give; nothing for no keys. */
    static <T> List<T> in(
            List<Query> queries, Collection<?> keys, BiFunction<Query, @Nullable Object[], List<T>> asked) {
        List<Object> distinct = new ArrayList<>(keys.stream().distinct().toList());
        List<T> rows = new ArrayList<>();
        int most = SIZES.get(SIZES.size() - 1);
        for (int from = 0; from < distinct.size(); from += most) {
            List<Object> some = new ArrayList<>(distinct.subList(from, Math.min(from + most, distinct.size())));
            int size = 0;
            while (SIZES.get(size) < some.size()) {
                size++;
            }
            some.addAll(Collections.nCopies(SIZES.get(size) - some.size(), some.get(0)));
            rows.addAll(asked.apply(queries.get(size), some.toArray()));
        }
        return rows;
    }
}
