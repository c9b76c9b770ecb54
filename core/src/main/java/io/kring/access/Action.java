package io.kring.access;

/**
 * What an actor may try. The default rules say who may; a host's {@link AccessPolicy} may narrow every action, and
 * widen those that are {@link #widenable()}.
 */
public enum Action {
    /** Start a community: every active person (P3). */
    CREATE_COMMUNITY(true),
    /** Make or turn a community secret: only where the host has switched secret communities on; its managers. */
    MAKE_SECRET(false),
    /** Name, purpose, themes, join policy, joining question: community managers. */
    EDIT_COMMUNITY(true),
    /** Open, closed, secret: community managers. */
    CHANGE_KIND(false),
    /** Archive or restore a community: community managers. */
    ARCHIVE_COMMUNITY(true),
    /** Join, or ask to: every active person who sees it. */
    JOIN(false),
    /** Invite: moderators and community managers. */
    INVITE(true),
    /** Add people without asking them: community managers. */
    ADD_MEMBERS(true),
    /** Approve or decline requests: moderators and community managers. */
    HANDLE_REQUESTS(true),
    /** Remove, ban or lift a ban: moderators for members, community managers for everybody. */
    REMOVE_MEMBER(false),
    /** Give and take roles: community managers; where there is none, a platform community manager (P5). */
    CHANGE_ROLE(false),
    /** Start a conversation: members. */
    PUBLISH(true),
    /** Publish an announcement: moderators and community managers. */
    ANNOUNCE(true),
    /** Comment and answer: who may read and is active; in a closed community its members. */
    COMMENT(true),
    /** React: as {@link #COMMENT}. */
    REACT(true),
    /** Change a text: its author. */
    EDIT(false),
    /** Take back one's own contribution: its author. */
    WITHDRAW(false),
    /** Remove somebody else's contribution with a tombstone, or restore it: moderators and community managers. */
    REMOVE_CONTENT(false),
    /** Close or reopen a conversation for comments: moderators and community managers. */
    LOCK(true),
    /** Move a post to another community: moderators and managers here, or its author, who may publish there. */
    MOVE(false),
    /** Accept an answer: the author of the question, moderators and community managers. */
    ACCEPT_ANSWER(true),
    /** Pin or feature: moderators and community managers. */
    PIN(true),
    /** See, release or refuse what is held: moderators and community managers, never the author. */
    DECIDE_HELD(false),
    /** Tie a page of the host to a discussion: the page's owner, moderators and community managers (P10). */
    TIE_PAGE(true),
    /** Say what was heard and done with it: the page's owner, moderators and community managers (P10). */
    CLOSE_LOOP(true),
    /** The mission, the board's word and the rules of the house: platform community manager and administrator (P4, P21). */
    EDIT_HOUSE(true),
    /** The rules of a community: community managers (P21). */
    EDIT_RULES(true),
    /** Accept rules that are in force: who may read them and is active, guests too. */
    ACCEPT_RULES(false);

    private final boolean widenable;

    Action(boolean widenable) {
        this.widenable = widenable;
    }

    /** Whether a host's policy may allow what the default rules refuse. */
    public boolean widenable() {
        return widenable;
    }
}
