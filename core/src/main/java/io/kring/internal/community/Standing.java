package io.kring.internal.community;

import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.person.PersonStatus;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * One change of one person's standing towards a community: counters first, which is where races are decided, then the
 * row, and the event.
 */
final class Standing {
    private final Call call;
    private final CommunityRow community;
    private final PersonRow person;
    private final @Nullable MembershipRow before;

    private Standing(Call call, CommunityFacts facts, PersonRow person, @Nullable MembershipRow before) {
        this.call = call;
        this.community = facts.community();
        this.person = person;
        this.before = before;
    }

    /** The actor's own standing. */
    static Standing ofActor(Call call, CommunityFacts facts) {
        return new Standing(call, facts, call.me(), facts.mine());
    }

    /** The standing of whom the command is about. */
    static Standing ofSubject(Call call, CommunityFacts facts) {
        return new Standing(call, facts, call.subject(), facts.subject());
    }

    @Nullable
    MembershipStatus status() {
        return before == null ? null : before.status();
    }

    boolean is(MembershipStatus wanted) {
        return status() == wanted;
    }

    @Nullable
    Role role() {
        return before != null && before.status() == MembershipStatus.MEMBER ? before.role() : null;
    }

    /** Whether this person's leaving would leave the community without a community manager, or without an active one. */
    boolean isLastManager() {
        return role() == Role.COMMUNITY_MANAGER && community.managers() < leastManagers() + 1;
    }

    /** How many have to stay: one who is active, beside those who are not and are managers still. */
    private int leastManagers() {
        return person.status() == PersonStatus.ACTIVE
                ? community.managers() - call.facts().activeManagers() + 1
                : 1;
    }

    boolean hasRoom() {
        return is(MembershipStatus.MEMBER) || community.hasRoom();
    }

    /** Becomes this, keeping the role of a member. */
    <T> Decided<T> becomes(MembershipStatus status, T outcome) {
        Role kept = status == MembershipStatus.MEMBER ? role() : null;
        return becomes(status, kept == null ? Role.MEMBER : kept, null, outcome);
    }

    <T> Decided<T> becomes(MembershipStatus status, Role role, @Nullable String answer, T outcome) {
        int members = count(status == MembershipStatus.MEMBER) - count(is(MembershipStatus.MEMBER));
        int managers = count(status == MembershipStatus.MEMBER && role == Role.COMMUNITY_MANAGER)
                - count(role() == Role.COMMUNITY_MANAGER);
        ChangeSet changes = ChangeSet.of();
        if (members != 0 || managers != 0) {
            changes = changes.and(new Change.AdjustCommunity(
                    community.id(), members, managers, 0, 0, managers < 0 ? leastManagers() : 1));
        }
        int version = before == null ? 0 : before.version();
        boolean byOther = call.me().no() != person.no();
        MembershipRow row = new MembershipRow(
                community.id(),
                person.no(),
                status,
                role,
                is(status) && before != null ? before.since() : call.now(),
                byOther ? call.me().no() : null,
                answer,
                version + 1);
        changes = changes.and(new Change.PutMembership(row, version)).and(event(status, role));
        return new Decided<>(outcome, changes);
    }

    private io.kring.spi.change.NewEvent event(MembershipStatus status, Role role) {
        return call.eventAbout(
                person.no(),
                EventType.MEMBERSHIP_CHANGED,
                new CommunityId(community.id()).toString(),
                "from",
                status() == null ? "NONE" : String.valueOf(status()),
                "to",
                status.name(),
                "fromRole",
                String.valueOf(role() == null ? "NONE" : role()),
                "toRole",
                status == MembershipStatus.MEMBER ? role.name() : "NONE");
    }

    private static int count(boolean is) {
        return is ? 1 : 0;
    }
}
