package io.kring.internal.post;

import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the rows of new posts and comments. */
public final class NewContribution {
    /** Characters that one id takes in a path: 13 base-32 digits hold 64 bits. */
    private static final int STEP = 13;

    private NewContribution() {}

    static ContributionRow post(
            long id,
            long community,
            String kind,
            @Nullable Long author,
            @Nullable String title,
            String body,
            @Nullable String language,
            int detailsVersion,
            String details,
            Instant now) {
        return new ContributionRow(
                id,
                community,
                id,
                null,
                0,
                "",
                kind,
                false,
                author,
                PostState.DRAFT,
                null,
                null,
                title,
                body,
                language,
                detailsVersion,
                details,
                1,
                null,
                false,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The post of a page's conversation: visible, without an author, and in no feed. */
    public static ContributionRow page(long id, long place, String title, String details, Instant now) {
        return new ContributionRow(
                id,
                place,
                id,
                null,
                0,
                "",
                PostKind.PAGE.name(),
                false,
                null,
                PostState.VISIBLE,
                null,
                null,
                title,
                "",
                null,
                PostKind.PAGE.version(),
                details,
                1,
                null,
                false,
                now,
                null,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * A comment under a post, or a reply to a comment.
     *
     * @param parent   the comment replied to, null directly under the post
     * @param mostDeep levels that are shown; what is deeper keeps its parent and stands beside it
     */
    static ContributionRow comment(
            long id,
            long post,
            @Nullable ContributionRow parent,
            int mostDeep,
            boolean answer,
            long author,
            String body,
            @Nullable String language,
            Instant now) {
        return comment(
                id,
                post,
                parent == null ? null : parent.id(),
                parent == null ? "" : parent.path(),
                mostDeep,
                answer,
                author,
                body,
                language,
                now);
    }

    /** The same, where no more is known of the comment replied to than its id and path. */
    static ContributionRow comment(
            long id,
            long post,
            @Nullable Long parent,
            String branch,
            int mostDeep,
            boolean answer,
            @Nullable Long author,
            String body,
            @Nullable String language,
            Instant now) {
        String stem = branch.substring(0, Math.min(branch.length(), (mostDeep - 1) * STEP));
        return new ContributionRow(
                id,
                null,
                post,
                parent,
                stem.length() / STEP + 1,
                stem + step(id),
                ContributionRow.COMMENT,
                answer,
                author,
                PostState.DRAFT,
                null,
                null,
                null,
                body,
                language,
                0,
                "",
                1,
                null,
                false,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String step(long id) {
        String digits = Long.toString(id, 32);
        return "0".repeat(STEP - digits.length()) + digits;
    }
}
