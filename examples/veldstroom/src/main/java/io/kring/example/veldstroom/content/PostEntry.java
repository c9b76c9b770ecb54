package io.kring.example.veldstroom.content;

import io.kring.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post of the story with its conversation.
 *
 * @param community key of where it stands; empty for what stands on a page of the host
 * @param page      path of the host's page it stands on
 * @param reactions how many of each kind
 * @param picture   file name and alternative text
 */
public record PostEntry(
        Place place,
        String key,
        Optional<String> community,
        Optional<String> page,
        PersonId by,
        StoryTime at,
        Kind kind,
        String language,
        Optional<String> title,
        Optional<Picture> picture,
        Map<String, Integer> reactions,
        String text,
        List<CommentEntry> comments,
        List<Step> steps) {
    /** Kinds as the files name them; ideas and polls are told as articles until those kinds exist. */
    public enum Kind {
        UPDATE,
        ARTICLE,
        QUESTION,
        IDEA,
        POLL
    }

    /** A picture that the host shows. */
    public record Picture(String file, String alternative) {}

    public PostEntry {
        reactions = Map.copyOf(reactions);
        comments = List.copyOf(comments);
        steps = List.copyOf(steps);
    }

    /** The comment with this id. */
    public CommentEntry comment(Place asking, String id) {
        return comments.stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> asking.error("post " + key + " has no comment " + id));
    }
}
