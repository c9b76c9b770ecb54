package io.kring.persistence.jpa.internal.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fragment with its rows; the cells of each are in the order of the fragment's names. */
public final class Batch {
    private final Fragment fragment;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Batch(Fragment fragment) {
        this.fragment = fragment;
    }

    void add(@Nullable Object[] cells) {
        rows.add(cells);
    }

    public Fragment fragment() {
        return fragment;
    }

    public List<@Nullable Object[]> rows() {
        return rows;
    }
}
