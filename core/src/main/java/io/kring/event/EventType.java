package io.kring.event;

/** Names of the types of events that Kring writes; the guide has the catalogue with their facts. */
public final class EventType {
    public static final String COMMUNITY_CREATED = "community.created";
    public static final String COMMUNITY_EDITED = "community.edited";
    public static final String COMMUNITY_KIND_ANNOUNCED = "community.kind-announced";
    public static final String COMMUNITY_KIND_CHANGED = "community.kind-changed";
    public static final String COMMUNITY_ARCHIVED = "community.archived";
    public static final String COMMUNITY_RESTORED = "community.restored";
    public static final String COMMUNITY_WITHOUT_MANAGER = "community.without-manager";
    /** Any change of somebody's standing; the facts say from what to what. */
    public static final String MEMBERSHIP_CHANGED = "membership.changed";

    public static final String POST_PUBLISHED = "post.published";
    public static final String POST_SCHEDULED = "post.scheduled";
    public static final String POST_HELD = "post.held";
    public static final String POST_RELEASED = "post.released";
    public static final String POST_REFUSED = "post.refused";
    public static final String POST_EDITED = "post.edited";
    public static final String POST_WITHDRAWN = "post.withdrawn";
    public static final String POST_REMOVED = "post.removed";
    public static final String POST_RESTORED = "post.restored";
    public static final String POST_MOVE_ANNOUNCED = "post.move-announced";
    public static final String POST_MOVED = "post.moved";
    public static final String POST_LOCKED = "post.locked";
    public static final String POST_UNLOCKED = "post.unlocked";
    public static final String POST_PINNED = "post.pinned";
    public static final String POST_UNPINNED = "post.unpinned";
    /** A post belongs with another one. */
    public static final String POST_LINKED = "post.linked";
    /** The grace period is over and the contribution still stands: what leaves the house may tell of it now. */
    public static final String POST_SETTLED = "post.settled";

    /** A post in a practice community went with its whole conversation; ids of before lead nowhere. */
    public static final String POST_EMPTIED = "post.emptied";

    public static final String COMMENT_PUBLISHED = "comment.published";
    public static final String COMMENT_HELD = "comment.held";
    public static final String COMMENT_RELEASED = "comment.released";
    public static final String COMMENT_REFUSED = "comment.refused";
    public static final String COMMENT_EDITED = "comment.edited";
    public static final String COMMENT_WITHDRAWN = "comment.withdrawn";
    public static final String COMMENT_REMOVED = "comment.removed";
    public static final String COMMENT_RESTORED = "comment.restored";
    public static final String COMMENT_SETTLED = "comment.settled";
    public static final String ANSWER_ACCEPTED = "answer.accepted";
    public static final String ANSWER_UNACCEPTED = "answer.unaccepted";

    /** A page of the host has a conversation from now on. */
    public static final String PAGE_ADDED = "page.added";
    /** Its title, audience or owner is another one. */
    public static final String PAGE_CHANGED = "page.changed";

    public static final String PAGE_MOVED = "page.moved";
    public static final String PAGE_VANISHED = "page.vanished";
    public static final String PAGE_RETURNED = "page.returned";
    public static final String PAGE_TIED = "page.tied";
    public static final String PAGE_UNTIED = "page.untied";
    public static final String PAGE_LOOP_CLOSED = "page.loop-closed";

    public static final String REACTION_ADDED = "reaction.added";
    public static final String REACTION_REMOVED = "reaction.removed";
    /** A number that was counted elsewhere. */
    public static final String REACTION_TALLIED = "reaction.tallied";

    public static final String FOLLOWED = "follow.added";
    public static final String UNFOLLOWED = "follow.removed";
    public static final String PERSON_STATUS_CHANGED = "person.status-changed";

    /** The mission or the board's word is another one. */
    public static final String HOUSE_SAID = "house.said";
    /** A draft of rules is in consultation. */
    public static final String RULES_PROPOSED = "rules.proposed";

    public static final String RULES_ENACTED = "rules.enacted";
    public static final String RULES_WITHDRAWN = "rules.withdrawn";

    /** Somebody says something else about themselves, or nothing any more. */
    public static final String PERSON_DESCRIBED = "person.described";

    /** A change of kind that was announced does not come: who announced it may not do so any more. */
    public static final String COMMUNITY_KIND_CANCELLED = "community.kind-cancelled";

    /** A move that was announced does not come, for the same reason or for one of the other community's. */
    public static final String POST_MOVE_CANCELLED = "post.move-cancelled";

    /** Somebody reported something; who is not told. */
    public static final String CASE_REPORTED = "case.reported";

    public static final String CASE_ESCALATED = "case.escalated";
    public static final String CASE_DECIDED = "case.decided";
    public static final String CASE_APPEALED = "case.appealed";
    /** An appeal was decided on. */
    public static final String CASE_REVIEWED = "case.reviewed";

    /** A measure on a person was ended early. */
    public static final String CASE_LIFTED = "case.lifted";

    private EventType() {}
}
