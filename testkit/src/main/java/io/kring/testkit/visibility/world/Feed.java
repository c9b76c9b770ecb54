package io.kring.testkit.visibility.world;

import io.kring.feed.FeedQuery;

/** The feeds that everybody in a world looks at. */
public enum Feed {
    HOME,
    /** Of the community the matrix is about. */
    COMMUNITY,
    COMMUNITY_ELSEWHERE,
    /** Of the author. */
    PERSON,
    /** Of the colleague. */
    PERSON_COLLEAGUE,
    TOPIC,
    FOLLOWING;

    /** How it is asked for in a world. */
    public FeedQuery query(World world) {
        FeedQuery query =
                switch (this) {
                    case HOME -> FeedQuery.home();
                    case COMMUNITY ->
                        FeedQuery.community(world.place(Where.HERE).id());
                    case COMMUNITY_ELSEWHERE ->
                        FeedQuery.community(world.place(Where.ELSEWHERE).id());
                    case PERSON ->
                        FeedQuery.person(world.looker(Standpoint.AUTHOR).id());
                    case PERSON_COLLEAGUE ->
                        FeedQuery.person(world.looker(Standpoint.COLLEAGUE).id());
                    case TOPIC -> FeedQuery.topic(World.TOPIC);
                    case FOLLOWING -> FeedQuery.following();
                };
        return query.first(200);
    }
}
