package io.kring.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Items in a total order that ends in the id, and where the next page begins.
 *
 * @param items at most the limit asked for; filtering happened before the page was cut
 * @param next  empty when this was the last page
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each item turned into another. */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(items.stream().<R>map(turn).toList(), next);
    }
}
