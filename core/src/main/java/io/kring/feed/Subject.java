package io.kring.feed;

import io.kring.id.CommunityId;
import io.kring.person.PersonId;

/** What one follows or mutes: a person, a community or a topic. */
public sealed interface Subject {
    static Subject person(PersonId id) {
        return new OfPerson(id);
    }

    static Subject community(CommunityId id) {
        return new OfCommunity(id);
    }

    /** A hashtag, with or without {@code #}, in any case. */
    static Subject topic(String hashtag) {
        return new OfTopic(hashtag);
    }

    /** A person. */
    record OfPerson(PersonId id) implements Subject {}

    /** A community. */
    record OfCommunity(CommunityId id) implements Subject {}

    /** A hashtag. */
    record OfTopic(String hashtag) implements Subject {}
}
