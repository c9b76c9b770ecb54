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
 */
public record TargetFacts(
        ContributionRow row,
        ContributionRow post,
        @Nullable PersonId authorId,
        boolean blocked,
        boolean postBlocked,
        Map<String, String> own,
        @Nullable PinRow pin) {
    public TargetFacts {
        own = Map.copyOf(own);
    }
}
