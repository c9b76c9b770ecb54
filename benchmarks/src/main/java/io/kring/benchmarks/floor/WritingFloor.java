package io.kring.benchmarks.floor;

import java.sql.SQLException;

/** What is written, by hand, each in a transaction: the guard first, then the rows, then the event. */
public interface WritingFloor {
    /**
     * A post with a hashtag and a mention at its end.
     *
     * @return its id
     */
    long publish(String person, long community, String text, String tag, String mentioned) throws SQLException;

    /** A comment on a post; its id. */
    long comment(String person, long post, String text) throws SQLException;

    /** A reaction by somebody who has none on this post; whether it was added. */
    boolean react(String person, long post, String kind) throws SQLException;

    /** A reaction that counts in the post's one row for its kind, which everybody who reacts waits for. */
    boolean reactOnCounter(String person, long post, String kind) throws SQLException;

    /** Takes such a reaction back. */
    boolean unreactOnCounter(String person, long post, String kind) throws SQLException;

    /** Joins a community without a membership there; whether there was room. */
    boolean join(String person, long community) throws SQLException;
}
