package io.kring.testkit.visibility.writing;

import io.kring.access.AccessRequest;
import io.kring.access.Action;
import io.kring.post.PostKind;
import io.kring.testkit.visibility.reading.ReadingOracle;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Place;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a host's policy has to be asked, from what the builder of a world knows. */
final class Requests {
    /** What lets people in, or says how they come in. */
    static final Set<Action> OF_ENTRY =
            EnumSet.of(Action.INVITE, Action.ADD_MEMBERS, Action.HANDLE_REQUESTS, Action.EDIT_COMMUNITY);

    /** What is said to somebody. */
    static final Set<Action> OF_TALK = EnumSet.of(Action.COMMENT, Action.REACT);

    private static final Set<Action> OF_PEOPLE = EnumSet.of(
            Action.EDIT_COMMUNITY,
            Action.CHANGE_KIND,
            Action.MAKE_SECRET,
            Action.ARCHIVE_COMMUNITY,
            Action.JOIN,
            Action.INVITE,
            Action.ADD_MEMBERS,
            Action.HANDLE_REQUESTS,
            Action.REMOVE_MEMBER,
            Action.CHANGE_ROLE,
            Action.EDIT_RULES,
            Action.ACCEPT_RULES);

    private final ReadingOracle reading;

    Requests(ReadingOracle reading) {
        this.reading = reading;
    }

    /** About something in a community. */
    AccessRequest about(Looker who, Action action, Place place, Piece piece) {
        return new AccessRequest(
                action,
                Optional.of(place.id()),
                Optional.of(place.kind()),
                place.sealed(),
                place.role(who.standpoint()),
                isOwn(who, action, piece),
                kind(action, piece));
    }

    /** About publishing in a place what has been written already: a draft, or what is moved there. */
    AccessRequest publishing(Looker who, Place place, Piece post) {
        return new AccessRequest(
                Action.PUBLISH,
                Optional.of(place.id()),
                Optional.of(place.kind()),
                place.sealed(),
                place.role(who.standpoint()),
                reading.isOwn(who, post),
                Optional.of(ofPost(post)));
    }

    /** About the house. */
    static AccessRequest ofHouse(Action action) {
        return new AccessRequest(
                action, Optional.empty(), Optional.empty(), false, Optional.empty(), false, Optional.empty());
    }

    private boolean isOwn(Looker who, Action action, Piece piece) {
        if (OF_PEOPLE.contains(action)) {
            return false;
        }
        return switch (action) {
            case PUBLISH, ANNOUNCE -> true;
            case COMMENT -> false;
            case ACCEPT_ANSWER -> reading.isOwn(who, piece.conversation());
            default -> reading.isOwn(who, piece);
        };
    }

    private static Optional<String> kind(Action action, Piece piece) {
        if (OF_PEOPLE.contains(action)) {
            return Optional.empty();
        }
        return switch (action) {
            case PUBLISH -> Optional.of(PostKind.UPDATE.name());
            case ANNOUNCE -> Optional.of(PostKind.ANNOUNCEMENT.name());
            case COMMENT, ACCEPT_ANSWER -> Optional.of(ofPost(piece.conversation()));
            default -> Optional.of(piece.isPost() ? ofPost(piece) : "comment");
        };
    }

    private static String ofPost(Piece post) {
        return post.label().contains("question") ? PostKind.QUESTION.name() : PostKind.ARTICLE.name();
    }
}
