package io.kring.limit;

/** What has an upper limit, and its default. Lengths are in UTF-16 units. */
public enum Limit {
    COMMUNITY_NAME(80),
    PURPOSE(1_000),
    THEME(60),
    THEMES(10),
    JOINING_QUESTION(300),
    JOINING_ANSWER(2_000),
    /** Rules in one version of house rules. */
    RULES(20, 20),
    RULE_TITLE(120, 1_000),
    RULE_TEXT(2_000, 20_000),
    MISSION(500),
    BOARDS_WORD(4_000),
    TITLE(200),
    POST_BODY(50_000),
    COMMENT_BODY(10_000),
    MENTIONS(50),
    HASHTAGS(50),
    LINKS(200),
    ATTACHMENTS(20),
    ATTACHMENT_NAME(255),
    URI(2_000),
    REASON(2_000),
    /** Levels of replies that are shown; deeper ones show under the deepest. */
    REPLY_DEPTH(4, 8),
    /** Pinned and featured posts of a community at one time. */
    PINS(5),
    /** What somebody may be asked about. */
    ASK_ME_ABOUT(500),
    INTEREST(60),
    INTERESTS(20);

    /** What no limit exceeds, because storages reserve no more; the defaults stay well below it. */
    private static final int CEILING = 1_000_000;

    private final int standard;
    private final int highest;

    Limit(int standard) {
        this(standard, CEILING);
    }

    Limit(int standard, int highest) {
        this.standard = standard;
        this.highest = highest;
    }

    /** The limit where the host sets none. */
    public int standard() {
        return standard;
    }

    /** The highest that a host may set. */
    public int highest() {
        return highest;
    }
}
