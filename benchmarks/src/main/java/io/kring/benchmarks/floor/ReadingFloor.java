package io.kring.benchmarks.floor;

import io.kring.benchmarks.line.Lines;
import java.sql.SQLException;

/** What is read, by hand. People are named by the host's ids. */
public interface ReadingFloor {
    /** Entries of a page; one more is looked for. */
    int PAGE = 20;

    /** Comments of a page; one more is looked for. */
    int COMMENTS = 50;

    /**
     * The home feed.
     *
     * @param many whether they are in so many communities that the newest posts of all are looked through
     */
    Lines home(String person, long before, boolean many) throws SQLException;

    /** The feed of followed people. */
    Lines following(String person, long before) throws SQLException;

    /** A post and its first comments. */
    Lines thread(String person, long post) throws SQLException;
}
