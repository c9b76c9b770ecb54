package io.kring.testkit.visibility.writing;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonStatus;
import io.kring.testkit.visibility.reading.ReadingOracle;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;

/**
 * Says who may do what, from what the builder of a world knows: the default rules once more, in the plainest words.
 *
 * <p>Where the rules leave a choice, this is what people would expect, with the least given away:
 *
 * <ul>
 *   <li>The anonymous actor is told that they may not, whatever they ask about. So is who has left, about what is theirs
 *       alone; about everything else they are told that there is no such thing, because they read nothing.
 *   <li>Who is suspended may still leave, and set what they follow, mute, block and have read.
 *   <li>Who reads a closed community only because the host's scope says so neither comments nor reacts there: its
 *       members do.
 *   <li>In an archived community one may still leave, refuse an invitation, and be asked nothing else.
 *   <li>Only one's own draft is published; what is published already stays as it is, and nobody else's is touched.
 * </ul>
 */
final class WritingOracle {
    private final World world;
    private final ReadingOracle reading;

    WritingOracle(World world) {
        this.world = world;
        this.reading = new ReadingOracle(world);
    }

    /** What somebody is told who tries. */
    enum Told {
        /** The same as about what does not exist. */
        AS_ABSENT,
        /** The same as who moves something to a community that does not exist. */
        AS_IF_TO_NOWHERE,
        NOT_ALLOWED,
        /** An answer, whatever it is. */
        ANSWERED
    }

    Told told(Looker who, Deed deed, Scene scene) {
        if (who.standpoint() == Standpoint.ANONYMOUS) {
            return Told.NOT_ALLOWED;
        }
        Place place = scene.place();
        Piece piece = scene.piece();
        boolean seen =
                switch (deed.needs()) {
                    case NOTHING -> true;
                    case TO_KNOW_THE_COMMUNITY, TO_BE_INVITED -> reading.knows(who, place);
                    case TO_READ_THE_COMMUNITY -> reading.reads(who, place);
                    case TO_READ_THE_HOUSE -> reading.readsHouse(who);
                    case TO_FIND_THE_CONTRIBUTION, TO_FIND_IT_AND_WHERE_IT_GOES -> reading.finds(who, piece);
                };
        if (!seen) {
            return Told.AS_ABSENT;
        }
        if (deed.needs() == Deed.Needs.TO_FIND_IT_AND_WHERE_IT_GOES
                && !reading.reads(who, world.place(Where.ELSEWHERE))) {
            return Told.AS_IF_TO_NOWHERE;
        }
        if (deed.needs() == Deed.Needs.TO_BE_INVITED && !isInvited(who, place)) {
            return Told.ANSWERED;
        }
        boolean ofHouse = deed.needs() == Deed.Needs.TO_READ_THE_HOUSE;
        boolean may = deed.action()
                .map(action -> ofHouse ? mayInHouse(who, action) : may(who, action, place, piece))
                .orElse(isHere(who));
        return may ? Told.ANSWERED : Told.NOT_ALLOWED;
    }

    private boolean may(Looker who, Action action, Place place, Piece piece) {
        if (action == Action.JOIN) {
            return mayJoin(who, place);
        }
        if (action == Action.EDIT_HOUSE) {
            return mayInHouse(who, action);
        }
        if (action == Action.ACCEPT_RULES) {
            return !place.archived() && mayInHouse(who, action);
        }
        PersonStatus status = who.standpoint().status();
        boolean member = reading.isMember(who, place);
        boolean writes = status == PersonStatus.ACTIVE || (status == PersonStatus.GUEST && member);
        boolean standing = !place.archived() || action == Action.ARCHIVE_COMMUNITY;
        return writes && standing && mayByRole(who, action, place, piece, member);
    }

    private boolean mayByRole(Looker who, Action action, Place place, Piece piece, boolean member) {
        boolean manages = place.role(who.standpoint())
                .filter(Role.COMMUNITY_MANAGER::equals)
                .isPresent();
        boolean moderates = reading.moderates(who, place);
        boolean own = reading.isOwn(who, action == Action.ACCEPT_ANSWER ? piece.conversation() : piece);
        return switch (action) {
            case EDIT_COMMUNITY, CHANGE_KIND, ARCHIVE_COMMUNITY, ADD_MEMBERS, CHANGE_ROLE, EDIT_RULES -> manages;
            case INVITE, HANDLE_REQUESTS, REMOVE_MEMBER, ANNOUNCE, LOCK, PIN -> moderates;
            case REMOVE_CONTENT, DECIDE_HELD -> moderates && !own;
            case PUBLISH -> member;
            case COMMENT, REACT -> (place.kind() == CommunityKind.OPEN || member) && !reading.isApart(who, piece);
            case EDIT, WITHDRAW -> own;
            case MOVE -> moderates || (own && member);
            case ACCEPT_ANSWER -> moderates || own;
            default -> throw new IllegalArgumentException("no command asks for " + action);
        };
    }

    /** Who is active accepts what they read, guests too; two platform roles speak for the house. */
    private static boolean mayInHouse(Looker who, Action action) {
        PersonStatus status = who.standpoint().status();
        return action == Action.ACCEPT_RULES
                ? status == PersonStatus.ACTIVE || status == PersonStatus.GUEST
                : who.standpoint().platformRole() != null;
    }

    /** Who belongs to the organisation joins, or asks to; who was invited enters, a guest too; who is in stays in. */
    private boolean mayJoin(Looker who, Place place) {
        boolean member = reading.isMember(who, place);
        boolean active = who.standpoint().status() == PersonStatus.ACTIVE;
        return member || (!place.archived() && (isInvited(who, place) || active));
    }

    private static boolean isInvited(Looker who, Place place) {
        return place.status(who.standpoint())
                .filter(MembershipStatus.INVITED::equals)
                .isPresent();
    }

    private static boolean isHere(Looker who) {
        return who.standpoint().status() != PersonStatus.DEPARTED;
    }
}
