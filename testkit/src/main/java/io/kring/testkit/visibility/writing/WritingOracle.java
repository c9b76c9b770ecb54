package io.kring.testkit.visibility.writing;

import io.kring.access.AccessRequest;
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
import java.util.List;
import java.util.Optional;

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
 *   <li>What the host says narrows every right, and widens those that may be; not for who may not write there at all, not
 *       in an archive, not the ways into what is sealed.
 *   <li>Only one's own draft is published; what is published already stays as it is, and nobody else's is touched.
 * </ul>
 */
final class WritingOracle {
    private final World world;
    private final ReadingOracle reading;
    private final Requests requests;

    WritingOracle(World world) {
        this.world = world;
        this.reading = new ReadingOracle(world);
        this.requests = new Requests(reading);
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
                .map(action -> ofHouse ? mayInHouse(who, action) : may(who, deed, action, scene))
                .orElse(isHere(who));
        return may ? Told.ANSWERED : Told.NOT_ALLOWED;
    }

    /** What the host is asked about this: one thing, or two of what is moved or made secret. */
    List<AccessRequest> requests(Looker who, Deed deed, Scene scene) {
        Action action = deed.action().orElseThrow();
        boolean ofHouse = deed.needs() == Deed.Needs.TO_READ_THE_HOUSE || action == Action.EDIT_HOUSE;
        if (ofHouse) {
            return List.of(Requests.ofHouse(action));
        }
        Place place = scene.place();
        Piece piece = scene.piece();
        if (deed.publishesWhatIsThere()) {
            return List.of(requests.publishing(who, place, piece));
        }
        AccessRequest here = requests.about(who, action, place, piece);
        if (action == Action.MOVE) {
            return List.of(here, requests.publishing(who, world.place(Where.ELSEWHERE), piece));
        }
        boolean keepsSecret = action == Action.CHANGE_KIND && place.kind() == CommunityKind.SECRET;
        return keepsSecret ? List.of(here, requests.about(who, Action.MAKE_SECRET, place, piece)) : List.of(here);
    }

    /** By the rules and what the host says to them; what is moved has to be allowed where it goes, too. */
    private boolean may(Looker who, Deed deed, Action action, Scene scene) {
        if (action == Action.EDIT_HOUSE) {
            return mayInHouse(who, action);
        }
        if (deed.publishesWhatIsThere() && !reading.isOwn(who, scene.piece())) {
            return false;
        }
        return requests(who, deed, scene).stream()
                .allMatch(asked -> may(who, asked, placeOf(asked, scene), scene.piece()));
    }

    private Place placeOf(AccessRequest asked, Scene scene) {
        Place elsewhere = world.place(Where.ELSEWHERE);
        return asked.community().equals(Optional.of(elsewhere.id())) ? elsewhere : scene.place();
    }

    private boolean may(Looker who, AccessRequest asked, Place place, Piece piece) {
        Action action = asked.action();
        boolean byRules = mayByRules(who, action, place, piece);
        if (action == Action.JOIN && reading.isMember(who, place)) {
            return byRules;
        }
        return switch (world.said(who, asked)) {
            case DENY -> false;
            case ALLOW -> byRules || isWidened(who, action, place, piece);
            case DEFAULT -> byRules;
        };
    }

    /** What a host may allow beyond the rules: nothing of what is kept from its hands. */
    private boolean isWidened(Looker who, Action action, Place place, Piece piece) {
        boolean member = reading.isMember(who, place);
        boolean kept = place.sealed() && (!member || Requests.OF_ENTRY.contains(action));
        boolean apart = Requests.OF_TALK.contains(action) && reading.isApart(who, piece);
        boolean standing = !place.archived() || action == Action.ARCHIVE_COMMUNITY;
        return action.widenable() && writes(who, member) && standing && !kept && !apart;
    }

    private boolean mayByRules(Looker who, Action action, Place place, Piece piece) {
        if (action == Action.JOIN) {
            return mayJoin(who, place);
        }
        if (action == Action.ACCEPT_RULES) {
            return !place.archived() && isHereToWrite(who);
        }
        boolean member = reading.isMember(who, place);
        boolean standing = !place.archived() || action == Action.ARCHIVE_COMMUNITY;
        return writes(who, member) && standing && mayByRole(who, action, place, piece, member);
    }

    private static boolean writes(Looker who, boolean member) {
        PersonStatus status = who.standpoint().status();
        return status == PersonStatus.ACTIVE || (status == PersonStatus.GUEST && member);
    }

    private boolean mayByRole(Looker who, Action action, Place place, Piece piece, boolean member) {
        boolean manages = place.role(who.standpoint())
                .filter(Role.COMMUNITY_MANAGER::equals)
                .isPresent();
        boolean moderates = reading.moderates(who, place);
        boolean own = reading.isOwn(who, action == Action.ACCEPT_ANSWER ? piece.conversation() : piece);
        return switch (action) {
            case EDIT_COMMUNITY, CHANGE_KIND, MAKE_SECRET, ARCHIVE_COMMUNITY, ADD_MEMBERS, CHANGE_ROLE, EDIT_RULES ->
                manages;
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
    private boolean mayInHouse(Looker who, Action action) {
        boolean accepts = action == Action.ACCEPT_RULES;
        boolean byRules = accepts ? isHereToWrite(who) : who.standpoint().platformRole() != null;
        return switch (world.said(who, Requests.ofHouse(action))) {
            case DENY -> false;
            case ALLOW -> byRules || (!accepts && who.standpoint().status() == PersonStatus.ACTIVE);
            case DEFAULT -> byRules;
        };
    }

    private static boolean isHereToWrite(Looker who) {
        PersonStatus status = who.standpoint().status();
        return status == PersonStatus.ACTIVE || status == PersonStatus.GUEST;
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
