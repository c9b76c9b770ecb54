package io.kring.community;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.id.CommunityId;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Communities and who belongs to them. A community that the actor may not see answers {@code community.not-found}, as
 * one that does not exist; what the actor sees but may not do gives {@code action.not-allowed}.
 */
public interface Communities {
    /** Starts a community with the actor as its community manager. */
    Community create(Actor actor, CommunityDraft draft);

    /**
     * Changes settings; the kind, sealed and practice are left as they are. A cap below the number of members stops
     * joining and removes nobody.
     *
     * @param version the version that was read; another one makes the outcome stale and changes nothing
     */
    CommunityEditOutcome edit(Actor actor, CommunityId community, int version, CommunityDraft settings);

    /**
     * Changes who sees and reads it. Narrowing happens at once, and open requests to a community that turns secret
     * are closed without naming the kind; widening is announced and happens seven days later.
     */
    KindChange changeKind(Actor actor, CommunityId community, CommunityKind kind);

    /** Closes it for writing; its content stays readable in its own feed and leaves all others. */
    void archive(Actor actor, CommunityId community);

    /** Makes an archived community active again. */
    void restore(Actor actor, CommunityId community);

    /** Joins, or asks to. */
    default JoinOutcome join(Actor actor, CommunityId community) {
        return join(actor, community, null);
    }

    /** Joins, or asks to, with an answer to the joining question. */
    JoinOutcome join(Actor actor, CommunityId community, @Nullable String answer);

    /** Leaves, or takes back a request. */
    MembershipOutcome leave(Actor actor, CommunityId community);

    MembershipOutcome approve(Actor actor, CommunityId community, PersonId requester);

    MembershipOutcome decline(Actor actor, CommunityId community, PersonId requester);

    MembershipOutcome invite(Actor actor, CommunityId community, PersonId invited);

    /** Accepts one's own invitation. */
    MembershipOutcome accept(Actor actor, CommunityId community);

    /** Refuses one's own invitation. */
    MembershipOutcome refuse(Actor actor, CommunityId community);

    /**
     * Makes people members without asking them, up to 1,000; what came of it for each. Each is a command of their own: where
     * one ends with an exception, those before stand, and the same call may be made again.
     */
    Map<PersonId, MembershipOutcome> add(Actor actor, CommunityId community, Collection<PersonId> people);

    /** Ends somebody's membership, request or invitation. */
    MembershipOutcome remove(Actor actor, CommunityId community, PersonId person);

    /** Ends any membership and keeps the person out, for reading too, until the ban is lifted. */
    MembershipOutcome ban(Actor actor, CommunityId community, PersonId person);

    MembershipOutcome lift(Actor actor, CommunityId community, PersonId person);

    MembershipOutcome changeRole(Actor actor, CommunityId community, PersonId member, Role role);

    /** The community as the actor may see it; empty when there is none for them. */
    Optional<Community> find(Actor actor, CommunityId community);

    /** Communities that the actor may know of, by name. */
    Page<Community> discover(Actor actor, CommunityQuery query, PageRequest page);

    /** Communities the actor is a member of, by name; archived ones too. */
    Page<Community> mine(Actor actor, PageRequest page);

    /** Communities that have invited the actor. */
    Page<Community> invitedTo(Actor actor, PageRequest page);

    /** Members, community managers first, then moderators, then by joining. */
    Page<Member> members(Actor actor, CommunityId community, PageRequest page);

    Page<Member> requests(Actor actor, CommunityId community, PageRequest page);

    Page<Member> invitations(Actor actor, CommunityId community, PageRequest page);

    Page<Member> banned(Actor actor, CommunityId community, PageRequest page);

    /** Communities without an active community manager; for the platform community manager (P5). */
    Page<Community> withoutManager(Actor actor, PageRequest page);
}
