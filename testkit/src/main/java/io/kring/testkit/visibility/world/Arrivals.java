package io.kring.testkit.visibility.world;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.Communities;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.person.PersonStatus;
import java.util.List;

/** How somebody comes to stand towards the community of a world as their standpoint says. */
final class Arrivals {
    private final Host host;
    private final Looker founder;
    private final CommunityId here;

    Arrivals(Host host, Looker founder, CommunityId here) {
        this.host = host;
        this.founder = founder;
        this.here = here;
    }

    /** As far as it goes while they still see the community: members are in, the others have asked or were invited. */
    void arrive(Looker who, CommunityKind kind) {
        arrive(who, kind, "it concerns me");
    }

    void arrive(Looker who, CommunityKind kind, String answer) {
        MembershipStatus status = who.standpoint().here();
        Role role = who.standpoint().role();
        Communities communities = host.kring().communities();
        if (status == null || who.id().equals(founder.id())) {
            return;
        }
        if (status == MembershipStatus.INVITED
                || (status == MembershipStatus.PENDING && kind == CommunityKind.SECRET)) {
            communities.invite(founder.actor(), here, who.id());
        } else if (status == MembershipStatus.PENDING) {
            communities.join(who.actor(), here, answer);
        } else {
            communities.add(founder.actor(), here, List.of(who.id()));
        }
        if (role != null && role != Role.MEMBER) {
            communities.changeRole(founder.actor(), here, who.id(), role);
        }
    }

    /** The blocks of those who block the author, or are blocked. */
    void block(Looker who, Looker author) {
        if (who.standpoint() == Standpoint.BLOCKER) {
            host.kring().following().block(who.actor(), author.id());
        } else if (who.standpoint() == Standpoint.BLOCKED || who.standpoint() == Standpoint.BLOCKED_MODERATOR) {
            host.kring().following().block(author.actor(), who.id());
        }
    }

    /** The rest: some leave, are banned, are suspended or leave the organisation. */
    void settle(Looker who) {
        Communities communities = host.kring().communities();
        MembershipStatus status = who.standpoint().here();
        if (status == MembershipStatus.LEFT) {
            communities.leave(who.actor(), here);
        } else if (status == MembershipStatus.BANNED) {
            communities.ban(founder.actor(), here, who.id());
        } else if (status == MembershipStatus.PENDING) {
            // In a secret community nobody can ask: who once was invited stands as who once asked does.
            communities.refuse(who.actor(), here);
        }
        if (who.standpoint().status() == PersonStatus.SUSPENDED
                || who.standpoint().status() == PersonStatus.DEPARTED) {
            host.change(who.id(), who.standpoint().status());
        }
    }
}
