package io.kring.feed;

import io.kring.id.CommunityId;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which feed, and which part of it.
 *
 * @param unanswered only questions without an accepted answer and without an answer by somebody else
 */
public record FeedQuery(
        Kind kind,
        @Nullable CommunityId community,
        @Nullable PersonId person,
        @Nullable String topic,
        boolean unanswered,
        PageRequest page) {
    /** The feeds there are. */
    public enum Kind {
        /** Posts of one's communities, and of followed communities, people and hashtags in open communities. */
        HOME,
        /** The posts of one community. */
        COMMUNITY,
        /** Posts and comments of one person. */
        PERSON,
        /** Posts and comments with a hashtag. */
        TOPIC,
        /** Posts and comments of the people one follows. */
        FOLLOWING
    }

    public static FeedQuery home() {
        return new FeedQuery(Kind.HOME, null, null, null, false, PageRequest.first(20));
    }

    public static FeedQuery community(CommunityId community) {
        return new FeedQuery(Kind.COMMUNITY, community, null, null, false, PageRequest.first(20));
    }

    public static FeedQuery person(PersonId person) {
        return new FeedQuery(Kind.PERSON, null, person, null, false, PageRequest.first(20));
    }

    /** The hashtag, with or without {@code #}, in any case. */
    public static FeedQuery topic(String hashtag) {
        return new FeedQuery(Kind.TOPIC, null, null, hashtag, false, PageRequest.first(20));
    }

    public static FeedQuery following() {
        return new FeedQuery(Kind.FOLLOWING, null, null, null, false, PageRequest.first(20));
    }

    public FeedQuery first(int limit) {
        return new FeedQuery(kind, community, person, topic, unanswered, PageRequest.first(limit));
    }

    public FeedQuery after(Cursor cursor) {
        return new FeedQuery(kind, community, person, topic, unanswered, page.after(cursor));
    }

    public FeedQuery onlyUnanswered() {
        return new FeedQuery(kind, community, person, topic, true, page);
    }

    /** What makes two queries the same feed, whatever the page. */
    public String name() {
        return switch (kind) {
            case HOME -> "home";
            case FOLLOWING -> "following";
            case COMMUNITY -> Optional.ofNullable(community).orElseThrow().toString();
            case PERSON -> "u:" + Optional.ofNullable(person).orElseThrow();
            case TOPIC -> "#" + Optional.ofNullable(topic).orElseThrow();
        };
    }
}
