package io.kring.persistence.jpa.internal.write;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fragment with its rows; the cells of each are in the order of the fragment's names. */
public final class Batch {
    private final Fragment fragment;
    private final Map<Object, @Nullable Object[]> rows = new LinkedHashMap<>();

    Batch(Fragment fragment) {
        this.fragment = fragment;
    }

    /** One more row; for a fragment with a key, instead of the one of the same key: a statement writes a row once. */
    void add(@Nullable Object[] cells) {
        int key = fragment.key();
        rows.put(key == 0 ? rows.size() : Arrays.asList(Arrays.copyOf(cells, key)), cells);
    }

    /** The row of a key so far. */
    @Nullable
    Object @Nullable [] row(@Nullable Object... key) {
        return rows.get(Arrays.asList(key));
    }

    /** The same fragment with the rows of this one in parts, as they come from a division. */
    public List<Batch> divided(Function<List<@Nullable Object[]>, List<List<@Nullable Object[]>>> division) {
        return division.apply(rows()).stream()
                .map(part -> {
                    Batch batch = new Batch(fragment);
                    part.forEach(batch::add);
                    return batch;
                })
                .toList();
    }

    public Fragment fragment() {
        return fragment;
    }

    public List<@Nullable Object[]> rows() {
        return List.copyOf(rows.values());
    }
}
