package io.kring.spi.row;

import io.kring.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contribution with all that is shown of it to one viewer.
 *
 * @param community  that of its post
 * @param viewer     the viewer's number; null for who has no row
 * @param counts     how many of each reaction that is not zero; comments under {@link #COMMENTS}
 * @param imported   how many of what were counted elsewhere, not in {@code counts}
 * @param own        kinds of the viewer's reactions
 * @param references in order; mentions with the person's id
 * @param blocked    whether the viewer and its author, or that of its post, block one another; in a thread it becomes a
 *                   gap, unless the viewer moderates there
 * @param moveKnown  whether the viewer may know of the community it is announced to move to
 * @param postLocked whether its conversation is closed for comments
 * @param postAuthor number of the author of its post
 * @param postAccepted id of the answer that is accepted in its post
 */
public record ContributionView(
        ContributionRow row,
        @Nullable PersonId authorId,
        CommunityView community,
        @Nullable Long viewer,
        Map<String, Integer> counts,
        Map<String, Integer> imported,
        Set<String> own,
        List<ReferenceRow> references,
        @Nullable PinRow pin,
        boolean blocked,
        boolean moveKnown,
        boolean postLocked,
        @Nullable Long postAuthor,
        @Nullable Long postAccepted) {
    /** The kind under which visible comments of a post are counted, beside its reactions. */
    public static final String COMMENTS = "#comments";

    public ContributionView {
        counts = Map.copyOf(counts);
        imported = Map.copyOf(imported);
        own = Set.copyOf(own);
        references = List.copyOf(references);
    }
}
