package io.kring.limit;

/** What has an upper limit, and its default. Lengths are in UTF-16 units. */
public enum Limit {
    COMMUNITY_NAME(80),
    PURPOSE(1_000),
    THEME(60),
    THEMES(10),
    JOINING_QUESTION(300),
    JOINING_ANSWER(2_000),
    RULES(10_000),
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
    REPLY_DEPTH(4),
    /** Pinned and featured posts of a community at one time. */
    PINS(5),
    /** What somebody may be asked about. */
    ASK_ME_ABOUT(500),
    INTEREST(60),
    INTERESTS(20);

    private final int standard;

    Limit(int standard) {
        this.standard = standard;
    }

    /** The limit where the host sets none. */
    public int standard() {
        return standard;
    }
}
