package io.kring.spi.metrics;

import io.kring.metrics.Step;
import io.kring.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which days people took which step, under numbers that stand for them here alone. People are given by the number of
 * their row; days are counted from 1 January 1970, in the host's time zone.
 */
public interface MarkStore {
    /** How long marks stay; forgotten by {@link io.kring.spi.DueStore#forget}, with the numbers of who has none left. */
    Duration RETENTION = Duration.ofDays(92);

    /** Waits until nobody else changes marks or closes windows, and keeps others from it until the transaction ends. */
    void lock();

    /**
     * Whose marks stand or fall with a contribution: who wrote it and who reacted to it; for a post also who wrote or reacted
     * anywhere below it. Empty where there is none.
     */
    Set<Long> concerned(long contribution);

    /**
     * What these people did since a moment that counts: VISIBLE posts but for those of pages of the host, VISIBLE comments on
     * VISIBLE posts, and reactions to such posts and comments; nothing of practice communities. Reading is not among it.
     */
    List<Deed> deeds(Collection<Long> people, Instant since);

    /** Marks of these people from a day on for more than reading. */
    List<Mark> marks(Collection<Long> people, long from);

    /** A mark is like this now; reading is left as it is. One without any step is none. Under the lock. */
    void put(Mark mark);

    /** Marks who has read something on days from the first on, before the other. Under the lock. */
    void markReading(long from, long before);

    /** How far everybody who took a step went at most, from one day to another, both included. */
    Map<PersonId, Step> furthest(long first, long last);

    /** Forgets all marks of somebody, and the number that stands for them. */
    void erase(long person);

    /** A post is {@link Step#CONTRIBUTED}, a comment or a reaction {@link Step#REACTED}. */
    record Deed(long person, Instant at, Step step) {}

    /** What somebody did on a day, beside reading. */
    record Mark(long person, long day, boolean reacted, boolean contributed) {}
}
