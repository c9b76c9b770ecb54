package io.kring.testkit.visibility.world;

import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.moderation.Moderation;
import io.kring.person.Actor;
import io.kring.post.Pin;
import io.kring.post.PostState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes a contribution in every state, by two people, so that each is read by who blocks one of them. */
final class PieceWriter {
    private final Host host;
    private final boolean practice;
    private final Map<Standpoint, Looker> lookers;
    private final Map<Where, Place> places;
    private final Pen pen;

    PieceWriter(Host host, Map<Standpoint, Looker> lookers, Map<Where, Place> places, boolean practice) {
        this.practice = practice;
        this.host = host;
        this.lookers = lookers;
        this.places = places;
        this.pen = new Pen(host, lookers, places);
    }

    List<Piece> write() {
        pen.post("anchor", Standpoint.FOUNDER, Where.HERE, PostState.VISIBLE);
        Piece post = pen.post(
                "post", Standpoint.AUTHOR, Where.HERE, PostState.VISIBLE, Standpoint.MEMBER, Standpoint.DEPARTED);
        Piece question = pen.question(
                "question",
                Standpoint.COLLEAGUE,
                false,
                Standpoint.MEMBER,
                Standpoint.BLOCKED,
                Standpoint.AUTHOR,
                Standpoint.DEPARTED);
        pen.question("unanswered question", Standpoint.AUTHOR, true);
        pen.draft("draft", Standpoint.AUTHOR, Where.HERE);
        pen.draft("draft elsewhere", Standpoint.AUTHOR, Where.ELSEWHERE);
        pen.scheduled("scheduled", Standpoint.AUTHOR);
        pen.post("held", Standpoint.AUTHOR, Where.HERE, PostState.HELD);
        pen.post("held of a moderator", Standpoint.MODERATOR, Where.HERE, PostState.HELD);
        pen.post("elsewhere", Standpoint.AUTHOR, Where.ELSEWHERE, PostState.VISIBLE);
        moved();
        comments("under the question", question, Standpoint.AUTHOR, Standpoint.COLLEAGUE);
        comments("under the post", post, Standpoint.COLLEAGUE, Standpoint.AUTHOR);
        gone();
        edited(post, question);
        pin(post, Pin.Kind.PINNED);
        pin(question, Pin.Kind.FEATURED);
        return pen.pieces();
    }

    /**
     * From elsewhere to here, and from here to elsewhere, with what was said under them; nothing moves to where people
     * practise.
     */
    private void moved() {
        Where to = practice ? Where.ELSEWHERE : Where.HERE;
        Piece in = pen.moving("moved in", Where.ELSEWHERE, to);
        pen.comment("under what moved in", Standpoint.FOUNDER, in, Optional.empty(), PostState.VISIBLE);
        Piece out = pen.moving("moved out", Where.HERE, Where.ELSEWHERE);
        pen.comment("under what moved out", Standpoint.COLLEAGUE, out, Optional.empty(), PostState.VISIBLE);
        pin(out, Pin.Kind.PINNED);
        host.kring()
                .posts()
                .move(actor(Standpoint.AUTHOR), (PostId) in.id(), place(to).id());
        host.kring()
                .posts()
                .move(
                        actor(Standpoint.AUTHOR),
                        (PostId) out.id(),
                        place(Where.ELSEWHERE).id());
    }

    private void comments(String where, Piece post, Standpoint by, Standpoint other) {
        Piece visible =
                pen.comment("comment " + where, by, post, Optional.empty(), PostState.VISIBLE, Standpoint.MEMBER);
        pen.comment("reply " + where, other, post, Optional.of(visible), PostState.VISIBLE);
        pen.comment("held " + where, by, post, Optional.empty(), PostState.HELD);
        Piece refused = pen.comment("refused " + where, by, post, Optional.empty(), PostState.HIDDEN);
        Piece withdrawn = pen.comment("withdrawn " + where, by, post, Optional.empty(), PostState.WITHDRAWN);
        Piece gap = pen.comment("withdrawn with a reply " + where, by, post, Optional.empty(), PostState.WITHDRAWN);
        pen.comment("reply to a withdrawn one " + where, other, post, Optional.of(gap), PostState.VISIBLE);
        Piece removed = pen.comment("removed " + where, by, post, Optional.empty(), PostState.REMOVED);
        pen.comment("reply to a removed one " + where, other, post, Optional.of(removed), PostState.VISIBLE);
        Moderation moderation = host.kring().moderation();
        moderation.refuse(actor(Standpoint.MODERATOR), refused.id(), 1, reason(refused));
        moderation.remove(actor(Standpoint.MODERATOR), removed.id(), reason(removed));
        host.kring().posts().withdraw(actor(by), withdrawn.id());
        host.kring().posts().withdraw(actor(by), gap.id());
    }

    /** Posts that are withdrawn, removed or refused, with what was said under them before. */
    private void gone() {
        Piece withdrawn = pen.post("withdrawn", Standpoint.AUTHOR, Where.HERE, PostState.WITHDRAWN);
        pen.comment("under what was withdrawn", Standpoint.COLLEAGUE, withdrawn, Optional.empty(), PostState.VISIBLE);
        Piece removed = pen.post("removed", Standpoint.AUTHOR, Where.HERE, PostState.REMOVED, Standpoint.MEMBER);
        pen.comment("under what was removed", Standpoint.COLLEAGUE, removed, Optional.empty(), PostState.VISIBLE);
        Piece colleagues = pen.post("removed of the colleague", Standpoint.COLLEAGUE, Where.HERE, PostState.REMOVED);
        Piece refused = pen.post("refused", Standpoint.AUTHOR, Where.HERE, PostState.HIDDEN);
        Moderation moderation = host.kring().moderation();
        host.kring().posts().withdraw(actor(Standpoint.AUTHOR), withdrawn.id());
        moderation.remove(actor(Standpoint.MODERATOR), removed.id(), reason(removed));
        moderation.remove(actor(Standpoint.MANAGER), colleagues.id(), reason(colleagues));
        moderation.refuse(actor(Standpoint.MODERATOR), refused.id(), 1, reason(refused));
    }

    /** Texts that were changed after the grace period: one stands, one is held, one was removed, and two comments. */
    private void edited(Piece post, Piece question) {
        Pen.Edited stands = pen.before("edited", Standpoint.AUTHOR, PostState.VISIBLE);
        Pen.Edited held = pen.before("held after an edit", Standpoint.AUTHOR, PostState.HELD);
        Pen.Edited removed = pen.before("removed after an edit", Standpoint.COLLEAGUE, PostState.REMOVED);
        Pen.Edited comment = pen.before("edited under the question", Standpoint.AUTHOR, question);
        Pen.Edited other = pen.before("edited under the post", Standpoint.COLLEAGUE, post);
        pen.comment("under what was held", Standpoint.COLLEAGUE, held.piece(), Optional.empty(), PostState.VISIBLE);
        pin(held.piece(), Pin.Kind.PINNED);
        host.wait(Duration.ofMinutes(11));
        List.of(stands, held, removed, comment, other).forEach(pen::edit);
        host.kring()
                .moderation()
                .remove(actor(Standpoint.MODERATOR), removed.piece().id(), reason(removed.piece()));
        CommentId answer = (CommentId) pen.piece("comment under the question").id();
        host.kring().posts().accept(actor(Standpoint.COLLEAGUE), answer);
    }

    private void pin(Piece piece, Pin.Kind kind) {
        host.kring().posts().pin(actor(Standpoint.MODERATOR), (PostId) piece.id(), new Pin(kind, Optional.empty()));
    }

    private static String reason(Piece of) {
        return "because of " + String.join(", ", of.reasons());
    }

    private Actor actor(Standpoint who) {
        return Objects.requireNonNull(lookers.get(who)).actor();
    }

    private Place place(Where where) {
        return Objects.requireNonNull(places.get(where));
    }
}
