package io.kring.moderation;

import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import java.time.YearMonth;

/**
 * What moderators and community managers do in their community. Every command leaves an event and an audit line. Nobody
 * removes, restores, releases or refuses what they wrote themselves; a conversation of one's own may be locked.
 */
public interface Moderation {
    /** Removes a contribution; a tombstone stays. An accepted answer that is removed is no longer accepted. */
    void remove(Actor actor, Target contribution, String reason);

    /**
     * Makes a removed or hidden contribution visible again, where it was.
     *
     * @param version the version that was read; another one gives {@code post.stale}
     */
    void restore(Actor actor, Target contribution, int version);

    /** Closes a conversation for comments. */
    void lock(Actor actor, PostId post);

    void unlock(Actor actor, PostId post);

    /**
     * Chooses what waits for a moderator before it is published in this community; for its community managers. It holds for
     * what is written from then on, also for edits.
     */
    void hold(Actor actor, CommunityId community, HoldBeforePublication what);

    /** What waits for a moderator in this community; every reader of the community may know. */
    HoldBeforePublication holding(Actor actor, CommunityId community);

    /** What waits for a moderator in this community, the oldest first. */
    Page<HeldContribution> held(Actor actor, CommunityId community, PageRequest page);

    /**
     * Makes a held contribution visible; its place in feeds is that of now.
     *
     * @param version the version that was read: nobody releases what its author wrote since; another one gives
     *                {@code post.stale}
     */
    void release(Actor actor, Target contribution, int version);

    /**
     * How moderation went in a month on the whole platform; for the works council and the neutral pool. A year is twelve
     * months.
     *
     * @param month one that is over, in the zone of {@link io.kring.metrics.Measuring}, and of which nothing was forgotten
     *              yet: decisions stay for half a year after the time to appeal; another one gives {@code transparency.month}
     */
    Transparency transparency(Actor actor, YearMonth month);

    /**
     * Refuses a held contribution; its author still sees it, with the reason.
     *
     * @param version the version that was read; another one gives {@code post.stale}
     */
    void refuse(Actor actor, Target contribution, int version, String reason);
}
