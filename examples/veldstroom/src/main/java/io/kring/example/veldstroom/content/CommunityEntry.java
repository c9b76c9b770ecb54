package io.kring.example.veldstroom.content;

import io.kring.community.CommunityDraft;
import io.kring.house.HouseRule;
import io.kring.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A community of the story.
 *
 * @param key      its name in the files
 * @param rules    its house rules
 * @param archived when it was archived, if it was
 * @param by       who started it, its community manager
 * @param mix      how many members each division has
 * @param filled   whether members are made up until the mix is met
 * @param written  the memberships of those who write
 */
public record CommunityEntry(
        Place place,
        String key,
        CommunityDraft draft,
        List<HouseRule> rules,
        StoryTime created,
        Optional<StoryTime> archived,
        PersonId by,
        int members,
        Map<String, Integer> mix,
        boolean filled,
        List<MembershipEntry> written) {
    public CommunityEntry {
        rules = List.copyOf(rules);
        mix = Map.copyOf(mix);
        written = List.copyOf(written);
    }
}
