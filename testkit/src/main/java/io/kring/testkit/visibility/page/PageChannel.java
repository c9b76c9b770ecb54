package io.kring.testkit.visibility.page;

/** Ways to see a page's conversation, or a comment on it. */
public enum PageChannel {
    CONVERSATION,
    COUNT,
    POST,
    THREAD,
    PERSON_FEED,
    TOPIC_FEED,
    FOLLOWING_FEED,
    REACTORS,
    FILE,
    TIED_FROM,
    TIED_TO,
    REACTING;

    /** Whether it shows the comment, which is not there for whom its author blocks. */
    boolean showsComment() {
        return switch (this) {
            case PERSON_FEED, TOPIC_FEED, FOLLOWING_FEED, FILE -> true;
            default -> false;
        };
    }
}
