package io.kring.internal.community;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.JoinOutcome;
import io.kring.community.JoinPolicy;
import io.kring.community.MembershipOutcome;
import io.kring.community.MembershipStatus;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.spi.row.CommunityFacts;
import org.jspecify.annotations.Nullable;

/** Decides every change of somebody's standing. Pure: facts in, decision out. */
final class Memberships {
    private Memberships() {}

    static Decided<JoinOutcome> join(Call call, @Nullable String answer) {
        CommunityFacts facts = call.knownCommunity();
        Standing standing = Standing.ofActor(call, facts);
        if (standing.is(MembershipStatus.MEMBER)) {
            return Decided.unchanged(JoinOutcome.ALREADY_MEMBER);
        }
        if (standing.is(MembershipStatus.INVITED)) {
            return admitted(call, facts, standing);
        }
        call.demand(Action.JOIN, facts);
        if (standing.is(MembershipStatus.PENDING) && facts.community().joinPolicy() != JoinPolicy.FREE) {
            return Decided.unchanged(JoinOutcome.ALREADY_REQUESTED);
        }
        if (!standing.hasRoom()) {
            return Decided.unchanged(JoinOutcome.FULL);
        }
        return switch (facts.community().joinPolicy()) {
            case INVITATION -> Decided.unchanged(JoinOutcome.INVITATION_NEEDED);
            case REQUEST -> standing.becomes(MembershipStatus.PENDING, Role.MEMBER, answer, JoinOutcome.REQUESTED);
            case FREE ->
                facts.community().kind() == CommunityKind.OPEN
                        ? standing.becomes(MembershipStatus.MEMBER, JoinOutcome.JOINED)
                        : standing.becomes(MembershipStatus.PENDING, Role.MEMBER, answer, JoinOutcome.REQUESTED);
        };
    }

    private static Decided<JoinOutcome> admitted(Call call, CommunityFacts facts, Standing standing) {
        active(call, facts);
        return standing.hasRoom()
                ? standing.becomes(MembershipStatus.MEMBER, JoinOutcome.JOINED)
                : Decided.unchanged(JoinOutcome.FULL);
    }

    static Decided<MembershipOutcome> leave(Call call) {
        CommunityFacts facts = call.knownCommunity();
        Standing standing = Standing.ofActor(call, facts);
        if (standing.isLastManager()) {
            return Decided.unchanged(MembershipOutcome.LAST_MANAGER);
        }
        return standing.is(MembershipStatus.MEMBER) || standing.is(MembershipStatus.PENDING)
                ? standing.becomes(MembershipStatus.LEFT, MembershipOutcome.DONE)
                : Decided.unchanged(MembershipOutcome.NOTHING_TO_DO);
    }

    static Decided<MembershipOutcome> answerRequest(Call call, boolean approve) {
        CommunityFacts facts = managed(call, Action.HANDLE_REQUESTS);
        Standing standing = Standing.ofSubject(call, facts);
        if (!standing.is(MembershipStatus.PENDING)) {
            return Decided.unchanged(MembershipOutcome.NOTHING_TO_DO);
        }
        return approve ? entered(standing) : standing.becomes(MembershipStatus.LEFT, MembershipOutcome.DONE);
    }

    static Decided<MembershipOutcome> invite(Call call, boolean known) {
        CommunityFacts facts = managed(call, Action.INVITE);
        Standing standing = Standing.ofSubject(call, facts);
        if (!known || call.subject().status() == PersonStatus.DEPARTED) {
            return Decided.unchanged(MembershipOutcome.UNKNOWN_PERSON);
        }
        MembershipStatus status = standing.status();
        if (status == MembershipStatus.MEMBER || status == MembershipStatus.INVITED) {
            return Decided.unchanged(MembershipOutcome.UNCHANGED);
        }
        if (status == MembershipStatus.BANNED) {
            return Decided.unchanged(MembershipOutcome.BANNED);
        }
        return status == MembershipStatus.PENDING && call.allows(Action.HANDLE_REQUESTS, facts, false, null)
                ? entered(standing)
                : standing.becomes(MembershipStatus.INVITED, MembershipOutcome.DONE);
    }

    static Decided<MembershipOutcome> answerInvitation(Call call, boolean accept) {
        CommunityFacts facts = call.knownCommunity();
        Standing standing = Standing.ofActor(call, facts);
        if (!standing.is(MembershipStatus.INVITED)) {
            return Decided.unchanged(MembershipOutcome.NOTHING_TO_DO);
        }
        if (!accept) {
            return standing.becomes(MembershipStatus.LEFT, MembershipOutcome.DONE);
        }
        active(call, facts);
        return entered(standing);
    }

    static Decided<MembershipOutcome> add(Call call, boolean known) {
        CommunityFacts facts = managed(call, Action.ADD_MEMBERS);
        Standing standing = Standing.ofSubject(call, facts);
        if (!known || call.subject().status() == PersonStatus.DEPARTED) {
            return Decided.unchanged(MembershipOutcome.UNKNOWN_PERSON);
        }
        if (standing.is(MembershipStatus.MEMBER)) {
            return Decided.unchanged(MembershipOutcome.UNCHANGED);
        }
        return standing.is(MembershipStatus.BANNED) ? Decided.unchanged(MembershipOutcome.BANNED) : entered(standing);
    }

    /** Ends a membership, request or invitation; a moderator ends those of plain members only. */
    static Decided<MembershipOutcome> remove(Call call, MembershipStatus to) {
        CommunityFacts facts = managed(call, Action.REMOVE_MEMBER);
        Standing standing = Standing.ofSubject(call, facts);
        Role theirs = standing.role();
        Role mine = facts.role();
        if (theirs != null && theirs != Role.MEMBER && mine != Role.COMMUNITY_MANAGER) {
            throw new NotAllowed(Action.REMOVE_MEMBER.name());
        }
        if (standing.isLastManager()) {
            return Decided.unchanged(MembershipOutcome.LAST_MANAGER);
        }
        if (standing.is(to)) {
            return Decided.unchanged(MembershipOutcome.UNCHANGED);
        }
        boolean nothing =
                standing.status() == null || standing.is(MembershipStatus.LEFT) || standing.is(MembershipStatus.BANNED);
        return nothing && to == MembershipStatus.LEFT
                ? Decided.unchanged(MembershipOutcome.NOTHING_TO_DO)
                : standing.becomes(to, MembershipOutcome.DONE);
    }

    static Decided<MembershipOutcome> lift(Call call) {
        CommunityFacts facts = managed(call, Action.REMOVE_MEMBER);
        Standing standing = Standing.ofSubject(call, facts);
        return standing.is(MembershipStatus.BANNED)
                ? standing.becomes(MembershipStatus.LEFT, MembershipOutcome.DONE)
                : Decided.unchanged(MembershipOutcome.NOTHING_TO_DO);
    }

    /**
     * Gives a role. Where a community has no community manager left who is active, a platform community manager may
     * appoint one of its members, without reading anything closed (P5).
     */
    static Decided<MembershipOutcome> changeRole(Call call, Role role, boolean orphaned) {
        CommunityFacts facts = call.facts().community();
        if (facts == null || !((orphaned && appoints(call)) || call.knows(facts))) {
            throw new NotFound("community");
        }
        if (!(orphaned && appoints(call) && role == Role.COMMUNITY_MANAGER)) {
            call.demand(Action.CHANGE_ROLE, facts);
        }
        Standing standing = Standing.ofSubject(call, facts);
        if (!standing.is(MembershipStatus.MEMBER) || call.subject().status() == PersonStatus.DEPARTED) {
            return Decided.unchanged(MembershipOutcome.NOTHING_TO_DO);
        }
        if (standing.role() == role) {
            return Decided.unchanged(MembershipOutcome.UNCHANGED);
        }
        return standing.isLastManager()
                ? Decided.unchanged(MembershipOutcome.LAST_MANAGER)
                : standing.becomes(MembershipStatus.MEMBER, role, null, MembershipOutcome.DONE);
    }

    private static boolean appoints(Call call) {
        return call.actor().has(PlatformRole.PLATFORM_COMMUNITY_MANAGER)
                && call.me().status() == PersonStatus.ACTIVE;
    }

    private static Decided<MembershipOutcome> entered(Standing standing) {
        return standing.hasRoom()
                ? standing.becomes(MembershipStatus.MEMBER, MembershipOutcome.DONE)
                : Decided.unchanged(MembershipOutcome.FULL);
    }

    /** The community in question, where the actor may do this; else as absent, or not allowed where they see it. */
    private static CommunityFacts managed(Call call, Action action) {
        CommunityFacts facts = call.knownCommunity();
        call.demand(action, facts);
        return facts;
    }

    /** Entering by invitation is for whoever was invited, guests too, as long as they are active themselves. */
    private static void active(Call call, CommunityFacts facts) {
        PersonStatus status = call.me().status();
        if (facts.community().archived() || status == PersonStatus.SUSPENDED || status == PersonStatus.DEPARTED) {
            throw new NotAllowed(Action.JOIN.name());
        }
        call.demandUndenied(Action.JOIN, facts);
    }
}
