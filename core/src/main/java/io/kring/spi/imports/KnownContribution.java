package io.kring.spi.imports;

import io.kring.spi.row.ContributionRow;
import org.jspecify.annotations.Nullable;

/**
 * As much of a contribution as an import has to know; no text.
 *
 * @param kind that of the post it belongs to; its own for a post
 */
public record KnownContribution(
        long id, long post, @Nullable Long parent, String path, String kind, boolean answer) {
    /** As much of this row. */
    public static KnownContribution of(ContributionRow row, String postKind) {
        return new KnownContribution(row.id(), row.post(), row.parent(), row.path(), postKind, row.answer());
    }

    public boolean isPost() {
        return id == post;
    }
}
