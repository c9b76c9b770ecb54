package io.kring.example.veldstroom.content;

import io.kring.person.PersonId;
import java.util.Map;
import java.util.Optional;

/**
 * A comment of the story.
 *
 * @param id       unique in its post; made up where the file gives none
 * @param replies  id of the comment it replies to
 * @param held     whether it waits for a moderator
 * @param language empty for the language of its post
 */
public record CommentEntry(
        Place place,
        String id,
        PersonId by,
        StoryTime at,
        boolean answer,
        boolean accepted,
        boolean held,
        Optional<String> replies,
        Optional<String> language,
        Map<String, Integer> reactions,
        String text) {
    public CommentEntry {
        reactions = Map.copyOf(reactions);
    }
}
