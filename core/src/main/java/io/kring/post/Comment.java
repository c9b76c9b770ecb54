package io.kring.post;

import io.kring.access.Action;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.person.Person;
import io.kring.text.TextEntity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A comment as this actor may see it. A gap (removed, withdrawn with replies under it, or by somebody who blocks or is
 * blocked) has no author, text, attachments or counts, so that the replies under it keep their place.
 *
 * @param parent what it replies to: the post, or the true parent even where that is deeper than what is shown
 * @param depth  level at which it is shown, 1 directly under the post
 * @param answer whether it is an answer
 * @param reason why it is held, hidden or removed: a moderator's words or the codes of rules; for its author and the
 *               moderators there only
 * @param imported anonymous numbers that came with it from elsewhere, by name; not in {@code reactions}
 */
public record Comment(
        CommentId id,
        int version,
        PostId post,
        Target parent,
        int depth,
        boolean answer,
        boolean accepted,
        PostState state,
        Optional<String> reason,
        boolean gap,
        Optional<Person> author,
        String markdown,
        Optional<String> language,
        List<TextEntity> entities,
        List<Attachment> attachments,
        Instant createdAt,
        Optional<Instant> editedAt,
        Map<String, Integer> reactions,
        SortedMap<String, Integer> imported,
        Set<String> own,
        Set<Action> allowed) {
    public Comment {
        entities = List.copyOf(entities);
        attachments = List.copyOf(attachments);
        imported = Collections.unmodifiableSortedMap(new TreeMap<>(imported));
        own = Set.copyOf(own);
        allowed = Set.copyOf(allowed);
    }
}
