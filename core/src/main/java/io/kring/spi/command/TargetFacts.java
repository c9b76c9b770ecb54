package io.kring.spi.command;

import io.kring.person.PersonId;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PinRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that a command is about.
 *
 * @param row         the contribution
 * @param post        the post it belongs to; the same row for a post
 * @param authorId    who wrote it
 * @param blocked     whether its author and the actor block one another, either way
 * @param postBlocked the same for the author of the post
 * @param own         the actor's reactions on it: kind by slot
 * @param pin         how it is pinned, null when it is not
 * @param unseen      whether the actor does not find something that stands in its conversation: visible and written by
 *                    somebody with whom they block one another, or held or hidden from them; what was withdrawn or
 *                    removed does not count. Asked with {@link FactsRequest#moveTo} only, else false
 */
public record TargetFacts(
        ContributionRow row,
        ContributionRow post,
        @Nullable PersonId authorId,
        boolean blocked,
        boolean postBlocked,
        Map<String, String> own,
        @Nullable PinRow pin,
        boolean unseen) {
    public TargetFacts {
        own = Map.copyOf(own);
    }

    /** Whether the actor and the author, or the author of the post, block one another. */
    public boolean isApart() {
        return blocked || postBlocked;
    }
}
