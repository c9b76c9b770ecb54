package io.kring.post;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
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
 * A post as this actor may see it, whole enough to be shown without another question. A tombstone (state
 * {@link PostState#REMOVED}) has no author, title, text, attachments or counts.
 *
 * @param kind        name of its kind
 * @param facts       the kind's details; see {@link #details(PostKind)}
 * @param reason      why it is held, hidden or removed: a moderator's words or the codes of rules; for its author and the
 *                    moderators there only
 * @param author      the card; a former colleague where the directory knows nobody; empty where there is none
 * @param entities    mentions, hashtags and links in the text, with positions
 * @param publishedAt empty while it was never visible
 * @param comments    comments the actor could open, blocked people's included
 * @param reactions   how many of each, in the palette's order
 * @param imported    anonymous numbers that came with it from elsewhere, by name; not in {@code reactions}
 * @param own         the actor's own reactions
 * @param accepted    the accepted answer
 * @param move        the move that was announced, for everybody who sees the post
 * @param allowed     what the actor may do with it now
 */
public record Post(
        PostId id,
        int version,
        CommunityId community,
        String communityName,
        CommunityKind communityKind,
        String kind,
        int kindVersion,
        SortedMap<String, String> facts,
        PostState state,
        Optional<String> reason,
        Optional<Person> author,
        Optional<String> title,
        String markdown,
        Optional<String> language,
        List<TextEntity> entities,
        List<Attachment> attachments,
        Instant createdAt,
        Optional<Instant> publishedAt,
        Optional<Instant> publishAt,
        Optional<Instant> editedAt,
        int comments,
        Map<String, Integer> reactions,
        SortedMap<String, Integer> imported,
        Set<String> own,
        Optional<CommentId> accepted,
        boolean locked,
        Optional<Pin> pin,
        Optional<AnnouncedMove> move,
        Set<Action> allowed) {
    public Post {
        entities = List.copyOf(entities);
        attachments = List.copyOf(attachments);
        imported = Collections.unmodifiableSortedMap(new TreeMap<>(imported));
        own = Set.copyOf(own);
        allowed = Set.copyOf(allowed);
    }

    /** The typed details, when the post is of this kind and the kind has details. */
    public <D> Optional<D> details(PostKind<D> ofKind) {
        PostKind.Codec<D> codec = ofKind.details();
        return codec == null || !ofKind.name().equals(kind) || state == PostState.REMOVED
                ? Optional.empty()
                : Optional.of(codec.read(kindVersion, facts));
    }
}
