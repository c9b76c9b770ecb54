package io.kring.spi.search;

import io.kring.spi.row.ContributionRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the storage of something that is indexed.
 *
 * @param id           of the contribution or community
 * @param contribution a VISIBLE one under a VISIBLE post; null for a community
 * @param place        the community or page's place that its post stands in; its own id for a community
 * @param audience     the label of a page's place; null where there is none
 * @param title        of its post, the name of a community
 * @param postKind     of its post; empty for a community
 * @param postAuthor   number of who wrote its post
 * @param postAccepted the accepted answer of its post
 * @param answered     for a post, whether somebody else gave a visible answer
 * @param purpose      of a community; empty for a contribution
 * @param language     of a community; of a contribution it stands in its row
 * @param tags         folded hashtags, themes of a community
 */
public record IndexRow(
        long id,
        @Nullable ContributionRow contribution,
        long place,
        @Nullable String audience,
        String title,
        String postKind,
        @Nullable Long postAuthor,
        @Nullable Long postAccepted,
        boolean answered,
        String purpose,
        @Nullable String language,
        List<String> tags) {
    public IndexRow {
        tags = List.copyOf(tags);
    }
}
