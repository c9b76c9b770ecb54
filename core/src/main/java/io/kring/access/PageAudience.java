package io.kring.access;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.id.CommunityId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who reads the conversation of a page: those to whom the host's {@link ReadScope} gives a label, or those who read a
 * community.
 *
 * @param label     a name of the host's; empty where a community decides
 * @param community the community that decides; empty where a label does
 */
public record PageAudience(Optional<String> label, Optional<CommunityId> community) {
    /** The label of those who read open communities: everybody who has not left and is no guest. */
    public static final String EVERYONE = "everyone";

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");

    public PageAudience {
        if (label.isPresent() == community.isPresent()) {
            throw new InvalidInput(
                    new Violation("audience", "audience.invalid", "an audience is a label or a community"));
        }
        label.ifPresent(PageAudience::check);
    }

    public static PageAudience everyone() {
        return label(EVERYONE);
    }

    /** A label of the host's: 1 to 100 letters, digits and {@code . _ : / -}, beginning with one of the first two. */
    public static PageAudience label(String label) {
        return new PageAudience(Optional.of(label), Optional.empty());
    }

    /** Whoever reads the community reads the conversation, and its moderators moderate it. */
    public static PageAudience community(CommunityId community) {
        return new PageAudience(Optional.empty(), Optional.of(community));
    }

    /** Refuses what is no label with {@code audience.label}. */
    public static void check(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw new InvalidInput(new Violation(
                    "audience",
                    "audience.label",
                    "a label is 1 to 100 letters, digits, dots, dashes, colons, slashes"));
        }
    }
}
