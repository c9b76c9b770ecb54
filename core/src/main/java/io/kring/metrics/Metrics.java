package io.kring.metrics;

import io.kring.id.PostId;
import io.kring.person.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is measured. No answer names anybody, or tells of fewer people than the floor. */
public interface Metrics {
    /** The most posts that are read with one call. */
    int MOST_READ = 100;

    /** For so many days after a post was published its readers are counted; what was counted then stays. */
    int REACH_DAYS = 28;

    /** Five years. */
    int LONGEST_SERIES = 1_827;

    /** The share of people who react or contribute within a week where things are normal: ten percent (P6). */
    double NORMAL_ACTIVITY = 0.1;

    /**
     * Records that somebody read these posts today: they opened them, or dwelt on them; the host says which counts for it.
     * Marking all as read is not reading. Once for each person, post and day, however often it is called. What the actor does
     * not find is left out, and so is what is said in a practice community; nobody is told. Raw reads are kept for 35 days, and
     * are no events.
     *
     * <p>Call it when the page has gone out, so that nobody waits for it; as every command it joins a transaction of the host,
     * which then is not to be read-only. Nothing is recorded where reading is not measured, and of the anonymous.
     */
    void read(Actor actor, Collection<PostId> posts);

    /**
     * How many others have read a post, for its author alone: up to yesterday, over the first 28 days, rounded. Days and not
     * moments, so that nobody is recognised by when they came.
     *
     * @return empty where reading is not measured, and for a post that is not published
     */
    Optional<Figure> readers(Actor actor, PostId post);

    /**
     * How many people of a part of the population read, reacted and contributed in a window that has closed (P22). Everybody
     * who is active may ask for {@link Cut#everybody()}; other cuts only the platform community manager and the works
     * council, and who asks for which of them is written to the audit trail. A cut that the host does not declare gives
     * {@link io.kring.error.InvalidInput} with the code {@code cut.undeclared}, one that did not exist then {@code cut.unknown}.
     *
     * @return never an estimate: {@link Measurement.State} says why there is none
     */
    Measurement shares(Actor actor, Window window, Cut cut);

    /**
     * The same for all windows of one length that close from one day to another, both included, the oldest first. A range
     * that is backwards gives {@link io.kring.error.InvalidInput} with the code {@code range.backwards}, one of more than
     * {@link #LONGEST_SERIES} days {@code range.long}.
     */
    List<Measurement> series(Actor actor, Span span, LocalDate from, LocalDate to, Cut cut);
}
