package io.kring.person;

import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say about themselves, in their own words (P32). It replaces what they said before; where there
 * is nothing in it, what they said is erased.
 *
 * @param askMeAbout what colleagues may ask them about, plain text, at most 500 characters by default. One text and no
 *                   list, because people write "kunstwerken, mof vorst, inspectie" as well as a sentence: it is shown as
 *                   they wrote it and nothing is made of it. Null or blank for nothing
 * @param interests  by which colleagues find each other, in the order in which they are shown; at most 20 of at most 60
 *                   characters each by default. Those that differ in capitals, accents' composition, width or blanks
 *                   alone are one, the first
 * @param confirmation what {@link io.kring.moderation.Unsuitable#confirmation()} gave, to insist on the text
 */
public record ProfileDraft(
        @Nullable @PlainText(limit = Limit.ASK_ME_ABOUT, lines = true)
        String askMeAbout,

        @PlainText(limit = Limit.INTEREST, most = Limit.INTERESTS, required = true)
        List<String> interests,

        @Nullable String confirmation) {
    /** Without a confirmation. */
    public ProfileDraft(@Nullable String askMeAbout, List<String> interests) {
        this(askMeAbout, interests, null);
    }

    public ProfileDraft {
        interests = List.copyOf(interests);
    }

    public static ProfileDraft of(String askMeAbout, String... interests) {
        return new ProfileDraft(askMeAbout, List.of(interests));
    }

    /** Nothing: erases what was said before. */
    public static ProfileDraft empty() {
        return new ProfileDraft(null, List.of());
    }

    /** What somebody says now, to change some of it. */
    public static ProfileDraft from(Profile profile) {
        return new ProfileDraft(profile.askMeAbout().orElse(null), profile.interests());
    }

    public ProfileDraft askingAbout(String text) {
        return new ProfileDraft(text, interests, confirmation);
    }

    public ProfileDraft interestedIn(String... those) {
        return new ProfileDraft(askMeAbout, List.of(those), confirmation);
    }

    /** The same, although policies asked to reconsider it. */
    public ProfileDraft confirmed(String confirmationOfNudge) {
        return new ProfileDraft(askMeAbout, interests, confirmationOfNudge);
    }
}
