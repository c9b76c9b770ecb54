package io.kring.spi.row;

import io.kring.access.CommunityKind;
import io.kring.community.JoinPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A community's settings and counters.
 *
 * @param nextKind the kind it is announced to have from {@code nextKindAt} on
 * @param nextKindBy number of who announced that
 * @param members  how many members there are; managers and pins likewise
 * @param audience for the place of a page's conversation, the label that decides who reads it; else null
 * @param version  of the settings; counters do not change it
 */
public record CommunityRow(
        long id,
        int version,
        String name,
        String purpose,
        List<String> themes,
        @Nullable String language,
        CommunityKind kind,
        @Nullable CommunityKind nextKind,
        @Nullable Instant nextKindAt,
        @Nullable Long nextKindBy,
        JoinPolicy joinPolicy,
        @Nullable Integer cap,
        int sizeHint,
        boolean sealed,
        boolean practice,
        boolean archived,
        @Nullable String question,
        @Nullable String audience,
        Instant createdAt,
        int members,
        int managers,
        int pins) {
    public CommunityRow {
        themes = List.copyOf(themes);
    }

    /** Whether this is the place of a page's conversation and no community. */
    public boolean isPage() {
        return kind == CommunityKind.PAGE;
    }

    /** Whether there is room under the cap for one more. */
    public boolean hasRoom() {
        return cap == null || members < cap;
    }
}
