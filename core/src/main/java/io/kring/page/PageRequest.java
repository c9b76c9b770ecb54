package io.kring.page;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import java.util.Optional;

/**
 * How many items, and after which place.
 *
 * @param limit 1 to 200; anything else gives {@link InvalidInput} with the code {@code page.limit}
 */
public record PageRequest(int limit, Optional<Cursor> after) {
    /** The most that one page holds. */
    public static final int MOST = 200;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput(new Violation("limit", "page.limit", "a page holds 1 to " + MOST + " items"));
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    public PageRequest after(Cursor cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
