package io.kring.testkit.visibility.page;

/** Somebody who looks at a page, in every relation to it. */
public enum PageLooker {
    ANONYMOUS,
    OUTSIDER,
    /** Has the label. */
    LABELLED,
    /** Has the label, and is a guest. */
    LABELLED_GUEST,
    /** Has the label, and has left the organisation. */
    LABELLED_DEPARTED,
    GUEST,
    DEPARTED,
    MEMBER,
    MODERATOR,
    MANAGER,
    REQUESTER,
    INVITED,
    EX_MEMBER,
    BANNED,
    /** Is blocked by the commenter, and would read otherwise. */
    BLOCKED,
    /** Owner of the page. */
    OWNER,
    /** Wrote the comment. */
    COMMENTER
}
