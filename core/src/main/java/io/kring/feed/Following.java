package io.kring.feed;

import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Following, muting and blocking. Nobody is told that they are muted or blocked. */
public interface Following {
    /** Follows; a community that the actor may not see answers {@code community.not-found}. */
    void follow(Actor actor, Subject subject);

    void unfollow(Actor actor, Subject subject);

    /** What the actor follows. */
    Page<Subject> followed(Actor actor, PageRequest page);

    /**
     * Keeps somebody or something out of one's feeds; threads still show it.
     *
     * @param until null for without end; one that is past is refused with {@code time.past}
     */
    void mute(Actor actor, Subject subject, @Nullable Instant until);

    void unmute(Actor actor, Subject subject);

    /**
     * Two people no longer see what the other writes, in any channel; only who moderates a community still finds by its id
     * what is written there.
     */
    void block(Actor actor, PersonId person);

    /** Takes one's own block back; the other's, if there is one, stays. */
    void unblock(Actor actor, PersonId person);

    /** People the actor has blocked, without those who have left: nobody who has left is shown by an id. */
    Page<PersonId> blocked(Actor actor, PageRequest page);
}
