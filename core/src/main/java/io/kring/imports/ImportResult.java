package io.kring.imports;

import io.kring.id.CommunityId;
import io.kring.id.Target;
import java.util.Optional;

/**
 * What became of one item.
 *
 * @param code         why it was skipped: {@code import.…}, or the code of the limit that a text breaks. Of a post or
 *                     comment that was created, why attachments were left out: {@code import.attachment-taken} where a
 *                     file is somebody else's, {@code import.attachment-without-author} where nobody is known whose it
 *                     could be. Empty otherwise
 * @param community    of a community, its id here; empty where it was skipped or has been erased since
 * @param contribution of a post or comment, its id here; empty where it was skipped or has been erased since
 */
public record ImportResult(
        Kind kind, Optional<String> code, Optional<CommunityId> community, Optional<Target> contribution) {
    /** How an item fared. */
    public enum Kind {
        /** It was written; a tally has this number now. */
        CREATED,
        /** It is here already, or was; nothing was changed. */
        UNCHANGED,
        /** It cannot be written; the code says why. */
        SKIPPED
    }
}
