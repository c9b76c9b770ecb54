package io.kring.example.intranet.community;

import io.kring.community.CommunityDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to start a community.
 *
 * @param closed       whether members alone read what is said
 * @param question     asked of who wants to join one that is closed
 * @param confirmation from a question to reconsider, to start it all the same
 */
record CommunityForm(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable String theme,
        @Nullable Boolean closed,
        @Nullable String question,
        @Nullable String confirmation) {
    static CommunityForm blank() {
        return new CommunityForm(null, null, null, null, null, null);
    }

    CommunityDraft draft() {
        boolean shut = Boolean.TRUE.equals(closed);
        CommunityDraft draft = shut
                ? CommunityDraft.closed(text(name), text(purpose))
                : CommunityDraft.open(text(name), text(purpose));
        CommunityDraft themed = text(theme).isBlank() ? draft : draft.withThemes(text(theme));
        CommunityDraft asking = shut && !text(question).isBlank() ? themed.withQuestion(text(question)) : themed;
        return text(confirmation).isEmpty() ? asking : asking.confirmed(text(confirmation));
    }

    /** The same words, with what is needed to insist on them. */
    CommunityForm confirmedBy(List<String> confirmations) {
        return new CommunityForm(
                name,
                purpose,
                theme,
                closed,
                question,
                confirmations.stream().findFirst().orElse(null));
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("");
    }
}
