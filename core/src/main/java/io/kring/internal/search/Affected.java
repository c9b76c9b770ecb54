package io.kring.internal.search;

import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What has to be looked at again after some events.
 *
 * @param ids           contributions and communities
 * @param conversations posts, with all that is said under them
 */
record Affected(Set<Long> ids, Set<Long> conversations) {
    private static final Set<String> ALONE =
            Set.of(EventType.POST_PUBLISHED, EventType.POST_SCHEDULED, EventType.POST_HELD);

    private static final Set<String> NOTHING = Set.of(
            EventType.POST_LOCKED,
            EventType.POST_UNLOCKED,
            EventType.POST_PINNED,
            EventType.POST_UNPINNED,
            EventType.POST_LINKED,
            EventType.POST_SETTLED,
            EventType.POST_MOVE_ANNOUNCED,
            EventType.POST_MOVE_CANCELLED,
            EventType.COMMENT_SETTLED,
            EventType.PAGE_TIED,
            EventType.PAGE_UNTIED,
            EventType.PAGE_LOOP_CLOSED);

    static Affected by(Collection<DomainEvent> events) {
        Affected affected = new Affected(new HashSet<>(), new HashSet<>());
        events.stream().filter(event -> !NOTHING.contains(event.type())).forEach(affected::add);
        affected.ids().removeAll(affected.conversations());
        return affected;
    }

    private void add(DomainEvent event) {
        String family = event.type().substring(0, Math.max(0, event.type().indexOf('.')));
        switch (family) {
            case "community" -> ids.add(CommunityId.parse(event.conversation()).value());
            case "post" -> (ALONE.contains(event.type()) ? ids : conversations).add(post(event));
            // Of answers it is not said which one was accepted before.
            case "page", "answer" -> conversations.add(post(event));
            case "comment" -> {
                ids.add(post(event));
                event.fact("comment")
                        .map(CommentId::parse)
                        .map(CommentId::value)
                        .ifPresent(ids::add);
            }
            default -> {}
        }
    }

    private static long post(DomainEvent event) {
        return PostId.parse(event.conversation()).value();
    }
}
