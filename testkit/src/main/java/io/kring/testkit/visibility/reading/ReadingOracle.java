package io.kring.testkit.visibility.reading;

import io.kring.access.AccessRequest;
import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Decision;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.testkit.visibility.world.Feed;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.Optional;

/**
 * Says who sees what, from what the builder of a world knows: the rules of reading once more, in the plainest words.
 *
 * <p>Where the rules leave a choice, this is what people would expect, with the least shown:
 *
 * <ul>
 *   <li>The card of a community (name, purpose, theme, joining question) is one thing: whoever may know of it sees
 *       all of the card, and its rules.
 *   <li>Whoever sees the text of a contribution may open what is attached to it, and nobody else may.
 *   <li>Blocks are about what people write: a member's name in a list of members and the answer in a request stay.
 *   <li>A block is no way around moderators: they find what blocked people write where they moderate, and answer or react
 *       to nothing of it; feeds leave it out.
 *   <li>Lists of people (members, requests, invitations, bans) answer whoever may not see them as if there were no such
 *       community, also where they see its card.
 *   <li>A platform community manager sees the card of a community without a manager, a secret one too, because they
 *       appoint one; they read nothing in it.
 *   <li>Only who may read in a community is told who else may.
 *   <li>Names of colleagues are completed for everybody who belongs to the organisation, guests included; not for the
 *       anonymous and for those who have left.
 *   <li>What people say about themselves is said to colleagues; to guests, where they share a community that the guest
 *       reads. Of one's communities others see those they share.
 *   <li>The reason for which something was removed or refused is told to its author and the moderators there.
 * </ul>
 */
public final class ReadingOracle {
    private final World world;

    public ReadingOracle(World world) {
        this.world = world;
    }

    /** Whether they read in a community: what is published there. */
    public boolean reads(Looker who, Place place) {
        if (isKeptOut(who, place)) {
            return false;
        }
        boolean named = world.scope(who).alsoRead().contains(place.id()) && !place.sealed();
        return isMember(who, place) || named || (place.kind() == CommunityKind.OPEN && readsOpen(who));
    }

    /** Whether they may know that a community exists. */
    public boolean knows(Looker who, Place place) {
        boolean invited = place.status(who.standpoint()).equals(Optional.of(MembershipStatus.INVITED));
        boolean announced = place.kind() == CommunityKind.CLOSED && readsOpen(who);
        return reads(who, place) || (!isKeptOut(who, place) && (invited || announced));
    }

    /**
     * Whether they read what the house says of itself, and its rules: everybody who is somebody and has not left, and the
     * anonymous where the host lets them read what is open.
     */
    public boolean readsHouse(Looker who) {
        boolean letIn =
                who.standpoint() == Standpoint.ANONYMOUS && world.scope(who).open();
        return looksPeopleUp(who) || letIn;
    }

    /** Whether they see the list of what is held: moderators who read there, unless the host lets them decide nothing. */
    public boolean seesHeld(Looker who, Place place) {
        AccessRequest deciding = new AccessRequest(
                Action.DECIDE_HELD,
                Optional.of(place.id()),
                Optional.of(place.kind()),
                place.sealed(),
                place.role(who.standpoint()),
                false,
                Optional.empty());
        return reads(who, place) && moderates(who, place) && world.said(who, deciding) != Decision.DENY;
    }

    public boolean isMember(Looker who, Place place) {
        return place.role(who.standpoint()).isPresent();
    }

    public boolean moderates(Looker who, Place place) {
        return place.role(who.standpoint()).map(role -> role != Role.MEMBER).orElse(false);
    }

    /** Whether they see that a contribution is there, be it only as a tombstone. */
    public boolean finds(Looker who, Piece piece) {
        boolean met = !isApart(who, piece) || moderates(who, place(piece));
        boolean stands = piece.isPost() || piece.conversation().state() == PostState.VISIBLE;
        return reads(who, place(piece)) && met && stands && isInSight(who, piece);
    }

    /** Whether they and whoever wrote it, or the post it stands under, block one another. */
    public boolean isApart(Looker who, Piece piece) {
        return isApart(who, piece.author()) || isApart(who, piece.conversation().author());
    }

    private boolean isInSight(Looker who, Piece piece) {
        return switch (piece.state()) {
            case VISIBLE, REMOVED -> true;
            case HELD, HIDDEN -> isOwn(who, piece) || moderates(who, place(piece));
            case DRAFT, SCHEDULED -> isOwn(who, piece);
            case WITHDRAWN, ERASED -> false;
        };
    }

    /** Whether they see what a contribution says: of what was removed, only its author and moderators. */
    public boolean seesText(Looker who, Piece piece) {
        boolean bare = piece.state() == PostState.REMOVED && !seesEarlier(who, piece);
        return finds(who, piece) && !bare;
    }

    /** Whether they see what it said before it was edited, too, and why it is out of sight. */
    public boolean seesEarlier(Looker who, Piece piece) {
        return finds(who, piece) && (isOwn(who, piece) || moderates(who, place(piece)));
    }

    /** Whether it is an entry in one of their feeds. What is archived is in none but its community's own. */
    public boolean isIn(Feed feed, Looker who, Piece piece) {
        boolean current = !place(piece).archived() || feed == Feed.COMMUNITY || feed == Feed.COMMUNITY_ELSEWHERE;
        return current && wasIn(feed, who, piece);
    }

    /** Whether it was an entry before anything was archived. */
    public boolean wasIn(Feed feed, Looker who, Piece piece) {
        boolean visible = piece.state() == PostState.VISIBLE && finds(who, piece) && !isApart(who, piece);
        return visible && belongsTo(feed, who, piece) && isForThem(feed, who, piece);
    }

    /** What people practise is not for outsiders, unless they go and look there, or follow what is said there. */
    private boolean isForThem(Feed feed, Looker who, Piece piece) {
        boolean practice = world.setting().practice() && piece.where() != Where.ELSEWHERE;
        boolean sought = feed == Feed.COMMUNITY || (feed == Feed.HOME && piece.where() == Where.HERE);
        return !practice || sought || isMember(who, place(piece));
    }

    /**
     * Everybody in a world follows the author, the colleague and the topic, but not themselves; and this community, unless
     * it was kept from them when the world was built.
     */
    private boolean belongsTo(Feed feed, Looker who, Piece piece) {
        boolean known = who.standpoint() != Standpoint.ANONYMOUS;
        boolean followed = known && isWriter(piece.author()) && !isOwn(who, piece);
        boolean open = place(piece).kind() == CommunityKind.OPEN;
        return switch (feed) {
            case HOME -> piece.isPost() && known && (isMember(who, place(piece)) || followsPlace(who, piece) || open);
            case COMMUNITY -> piece.isPost() && piece.where() == Where.HERE;
            case COMMUNITY_ELSEWHERE -> piece.isPost() && piece.where() == Where.ELSEWHERE;
            case PERSON -> piece.author() == Standpoint.AUTHOR;
            case PERSON_COLLEAGUE -> piece.author() == Standpoint.COLLEAGUE;
            case TOPIC -> true;
            case FOLLOWING -> followed;
        };
    }

    private static boolean followsPlace(Looker who, Piece piece) {
        boolean saw = who.standpoint() != Standpoint.GUEST && who.standpoint() != Standpoint.SHUT_OUT;
        return saw && piece.where() == Where.HERE;
    }

    public boolean isOwn(Looker who, Piece piece) {
        return who.standpoint() == piece.author();
    }

    public boolean isApart(Looker who, Standpoint other) {
        return who.standpoint().isApartFrom(other);
    }

    /** Whether somebody is shown by name. */
    public boolean isNamed(Standpoint person) {
        return person.status() != PersonStatus.DEPARTED;
    }

    /** Whether they may look people up in the organisation. */
    public boolean looksPeopleUp(Looker who) {
        return who.standpoint() != Standpoint.ANONYMOUS && who.standpoint().status() != PersonStatus.DEPARTED;
    }

    /** Whether they see what somebody says about themselves, as one colleague of another, or for a community of both. */
    public boolean seesPage(Looker who, Standpoint person) {
        boolean met = who.standpoint() == person || readsOpen(who);
        boolean shares = world.places().stream().anyMatch(place -> isShared(who, person, place));
        return looksPeopleUp(who) && isNamed(person) && !isApart(who, person) && (met || shares);
    }

    /** Whether both are members and the one who looks reads there. */
    public boolean isShared(Looker who, Standpoint person, Place place) {
        return isMember(who, place) && place.role(person).isPresent() && reads(who, place);
    }

    private boolean isKeptOut(Looker who, Place place) {
        boolean banned = place.status(who.standpoint()).equals(Optional.of(MembershipStatus.BANNED));
        boolean shutOut = world.scope(who).neverRead().contains(place.id());
        return who.standpoint().status() == PersonStatus.DEPARTED || banned || shutOut;
    }

    /** Who reads what is open, unless the host says otherwise: whoever belongs to the organisation and is no guest. */
    private boolean readsOpen(Looker who) {
        return world.scope(who).open() && who.standpoint().status() != PersonStatus.GUEST;
    }

    private static boolean isWriter(Standpoint who) {
        return who == Standpoint.AUTHOR || who == Standpoint.COLLEAGUE;
    }

    private Place place(Piece piece) {
        return world.place(piece.where());
    }
}
