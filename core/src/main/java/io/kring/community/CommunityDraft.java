package io.kring.community;

import io.kring.access.CommunityKind;
import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A community to be started, or its new settings.
 *
 * @param purpose  required and shown (P4)
 * @param themes   what it is about; themes instead of departments (P1)
 * @param language BCP 47 tag of the language mostly written there
 * @param cap      the most members it ever has, also under concurrent joins; none by default
 * @param sizeHint from how many members the size is remarked on; 150 by default (P2)
 * @param sealed   never opened to administrators or by any policy, such as a works council's; cannot be undone
 * @param practice for trying out (P16); cannot be changed later. What is said here is in no list but the community's own
 *                 of those who are not members, and is really deleted: a conversation goes 30 days after its post was
 *                 published, with all that is in it; a draft or what was held, 30 days after it was written. Posts may be
 *                 moved out of it and not into it. Conversations on pages of the host stay
 * @param question asked of who wants to join
 * @param confirmation what {@link io.kring.moderation.Unsuitable#confirmation()} gave, to insist on a name or purpose
 */
public record CommunityDraft(
        @PlainText(limit = Limit.COMMUNITY_NAME, required = true)
        String name,

        @PlainText(limit = Limit.PURPOSE, required = true, lines = true)
        String purpose,

        @PlainText(limit = Limit.THEME, most = Limit.THEMES, required = true)
        List<String> themes,

        @Nullable @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}", message = "{io.kring.language}")
        String language,

        CommunityKind kind,
        JoinPolicy joinPolicy,

        @Nullable @Min(value = 1, message = "{io.kring.positive}")
        Integer cap,

        @Min(value = 1, message = "{io.kring.positive}") int sizeHint,
        boolean sealed,
        boolean practice,
        @Nullable @PlainText(limit = Limit.JOINING_QUESTION) String question,

        @Nullable String confirmation) {
    /** About 150 participants (P2). */
    public static final int SIZE_HINT = 150;

    /** How long what is said in a practice community stays (P16). */
    public static final Duration PRACTICE = Duration.ofDays(30);

    /** Without a confirmation. */
    public CommunityDraft(
            String name,
            String purpose,
            List<String> themes,
            @Nullable String language,
            CommunityKind kind,
            JoinPolicy joinPolicy,
            @Nullable Integer cap,
            int sizeHint,
            boolean sealed,
            boolean practice,
            @Nullable String question) {
        this(name, purpose, themes, language, kind, joinPolicy, cap, sizeHint, sealed, practice, question, null);
    }

    public CommunityDraft {
        themes = List.copyOf(themes);
    }

    /** Everyone reads and joins. */
    public static CommunityDraft open(String name, String purpose) {
        return of(name, purpose, CommunityKind.OPEN, JoinPolicy.FREE);
    }

    /** Members read; joining is asked for. */
    public static CommunityDraft closed(String name, String purpose) {
        return of(name, purpose, CommunityKind.CLOSED, JoinPolicy.REQUEST);
    }

    /** For outsiders it does not exist; members are invited. */
    public static CommunityDraft secret(String name, String purpose) {
        return of(name, purpose, CommunityKind.SECRET, JoinPolicy.INVITATION);
    }

    private static CommunityDraft of(String name, String purpose, CommunityKind kind, JoinPolicy join) {
        return new CommunityDraft(
                name, purpose, List.of(), null, kind, join, null, SIZE_HINT, false, false, null, null);
    }

    /** The settings of a community that exists, to change some of them. */
    public static CommunityDraft from(Community community) {
        return new CommunityDraft(
                community.name(),
                community.purpose(),
                community.themes(),
                community.language().orElse(null),
                community.kind(),
                community.joinPolicy(),
                community.cap().isPresent() ? community.cap().getAsInt() : null,
                community.sizeHint(),
                community.sealed(),
                community.practice(),
                community.question().orElse(null),
                null);
    }

    public CommunityDraft withName(String newName) {
        return new CommunityDraft(
                newName,
                purpose,
                themes,
                language,
                kind,
                joinPolicy,
                cap,
                sizeHint,
                sealed,
                practice,
                question,
                confirmation);
    }

    public CommunityDraft withPurpose(String newPurpose) {
        return new CommunityDraft(
                name,
                newPurpose,
                themes,
                language,
                kind,
                joinPolicy,
                cap,
                sizeHint,
                sealed,
                practice,
                question,
                confirmation);
    }

    public CommunityDraft withThemes(String... newThemes) {
        return new CommunityDraft(
                name,
                purpose,
                List.of(newThemes),
                language,
                kind,
                joinPolicy,
                cap,
                sizeHint,
                sealed,
                practice,
                question,
                confirmation);
    }

    public CommunityDraft withLanguage(String tag) {
        return new CommunityDraft(
                name, purpose, themes, tag, kind, joinPolicy, cap, sizeHint, sealed, practice, question, confirmation);
    }

    public CommunityDraft withJoinPolicy(JoinPolicy policy) {
        return new CommunityDraft(
                name, purpose, themes, language, kind, policy, cap, sizeHint, sealed, practice, question, confirmation);
    }

    public CommunityDraft withCap(@Nullable Integer newCap) {
        return new CommunityDraft(
                name,
                purpose,
                themes,
                language,
                kind,
                joinPolicy,
                newCap,
                sizeHint,
                sealed,
                practice,
                question,
                confirmation);
    }

    public CommunityDraft withQuestion(String newQuestion) {
        return new CommunityDraft(
                name,
                purpose,
                themes,
                language,
                kind,
                joinPolicy,
                cap,
                sizeHint,
                sealed,
                practice,
                newQuestion,
                confirmation);
    }

    public CommunityDraft asSealed() {
        return new CommunityDraft(
                name,
                purpose,
                themes,
                language,
                kind,
                joinPolicy,
                cap,
                sizeHint,
                true,
                practice,
                question,
                confirmation);
    }

    public CommunityDraft asPractice() {
        return new CommunityDraft(
                name, purpose, themes, language, kind, joinPolicy, cap, sizeHint, sealed, true, question, confirmation);
    }

    /** The same, although policies asked to reconsider it. */
    public CommunityDraft confirmed(String confirmationOfNudge) {
        return new CommunityDraft(
                name,
                purpose,
                themes,
                language,
                kind,
                joinPolicy,
                cap,
                sizeHint,
                sealed,
                practice,
                question,
                confirmationOfNudge);
    }

    /** The optional cap as an {@link Optional}. */
    public Optional<Integer> capIfAny() {
        return Optional.ofNullable(cap);
    }
}
