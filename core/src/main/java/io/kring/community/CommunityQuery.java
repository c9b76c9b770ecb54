package io.kring.community;

import java.util.Optional;

/**
 * What to discover. Names are compared without regard to case; the text is taken literally, no wildcard means anything.
 * One that is longer than 200 or holds a character that cannot be kept gives {@code text.long} or {@code text.character}.
 *
 * @param theme exactly this theme
 * @param name  names holding this text
 * @param archived archived ones instead of active ones
 */
public record CommunityQuery(Optional<String> theme, Optional<String> name, boolean archived) {
    public static CommunityQuery all() {
        return new CommunityQuery(Optional.empty(), Optional.empty(), false);
    }

    public CommunityQuery theme(String wanted) {
        return new CommunityQuery(Optional.of(wanted), name, archived);
    }

    public CommunityQuery named(String part) {
        return new CommunityQuery(theme, Optional.of(part), archived);
    }

    public CommunityQuery onlyArchived() {
        return new CommunityQuery(theme, name, true);
    }
}
