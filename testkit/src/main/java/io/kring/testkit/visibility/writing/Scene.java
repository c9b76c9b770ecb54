package io.kring.testkit.visibility.writing;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.id.Target;
import io.kring.person.PersonId;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Place;

/**
 * What a command is about.
 *
 * @param target  the contribution it is about, or the post beside it
 * @param other   the community something is moved to
 * @param subject whom it is about
 * @param piece   what the builder knows about the contribution
 * @param place   what the builder knows about the community
 * @param rules   the rules it is about, or those in force beside it
 */
record Scene(
        CommunityId community,
        Target target,
        CommunityId other,
        PersonId subject,
        Piece piece,
        Place place,
        RulesId rules) {
    private static final CommunityId NOWHERE = new CommunityId(4_243);

    PostId post() {
        return (PostId) target;
    }

    CommentId comment() {
        return (CommentId) target;
    }

    /** The same about what never existed. */
    Scene absent() {
        Target nothing = target instanceof PostId ? new PostId(4_242) : new CommentId(4_244);
        return new Scene(NOWHERE, nothing, NOWHERE, subject, piece, place, new RulesId(4_245));
    }

    /** The same, moving to where there never was a community. */
    Scene toNowhere() {
        return new Scene(community, target, NOWHERE, subject, piece, place, rules);
    }

    Scene about(PersonId person) {
        return new Scene(community, target, other, person, piece, place, rules);
    }

    /** The same in another community. */
    Scene in(Place elsewhere) {
        return new Scene(elsewhere.id(), target, other, subject, piece, elsewhere, rules);
    }

    Scene with(RulesId asked) {
        return new Scene(community, target, other, subject, piece, place, asked);
    }
}
