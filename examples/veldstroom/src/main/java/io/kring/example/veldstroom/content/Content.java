package io.kring.example.veldstroom.content;

import static java.util.stream.Collectors.toMap;

import io.kring.person.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that the content files say.
 *
 * @param people everybody of the pilot, those who write first, the others in the order they were made
 */
public record Content(
        HouseEntry house,
        Map<PersonId, Colleague> people,
        List<CommunityEntry> communities,
        List<PostEntry> posts,
        List<GoalEntry> goals,
        Figures figures) {
    public Content {
        people = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(people));
        communities = List.copyOf(communities);
        posts = List.copyOf(posts);
        goals = List.copyOf(goals);
    }

    public Colleague colleague(PersonId id) {
        Colleague found = people.get(id);
        if (found == null) {
            throw new IllegalArgumentException("nobody of the pilot: " + id);
        }
        return found;
    }

    /** Communities by key, in the order of the files. */
    public Map<String, CommunityEntry> communitiesByKey() {
        return communities.stream()
                .collect(toMap(CommunityEntry::key, c -> c, (first, second) -> second, LinkedHashMap::new));
    }
}
