package io.kring.person;

import io.kring.id.CommunityId;
import java.util.List;
import java.util.Optional;

/**
 * A person's page as this actor may see it (P32). No counts, no times: what somebody does is theirs.
 *
 * @param person     the card
 * @param askMeAbout what they may be asked about, in their own words
 * @param interests  in their own words and order
 * @param hidesPosts whether they have switched the list of their posts off; see {@link People#hidePosts}
 * @param shared     communities of which both are members and which the actor reads, by name, at most 20; without
 *                   archived ones. On one's own page, one's communities
 */
public record Profile(
        Person person, Optional<String> askMeAbout, List<String> interests, boolean hidesPosts, List<Shared> shared) {
    /** How many communities that both are members of are shown. */
    public static final int MOST_SHARED = 20;

    public Profile {
        interests = List.copyOf(interests);
        shared = List.copyOf(shared);
    }

    /** A community of which both are members. */
    public record Shared(CommunityId id, String name) {}
}
