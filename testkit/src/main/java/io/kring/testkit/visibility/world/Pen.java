package io.kring.testkit.visibility.world;

import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.PostDraft;
import io.kring.post.PostState;
import io.kring.post.Posts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes single contributions, and notes what each will be when the world is done. */
final class Pen {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Host host;
    private final Map<Standpoint, Looker> lookers;
    private final Map<Where, Place> places;
    private final List<Piece> pieces = new ArrayList<>();

    Pen(Host host, Map<Standpoint, Looker> lookers, Map<Where, Place> places) {
        this.host = host;
        this.lookers = lookers;
        this.places = places;
    }

    /** A contribution that was written and is to be edited. */
    record Edited(Piece piece, Words now, Attachment file) {}

    /** The canaries of one text. */
    record Words(String title, String body) {
        String markdown(boolean hold) {
            return "Read " + body + " about #" + World.TOPIC + (hold ? ", " + Host.HOLD : "");
        }
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    Piece piece(String label) {
        return pieces.stream()
                .filter(piece -> piece.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    Piece post(String label, Standpoint author, Where where, PostState state, Standpoint... reactors) {
        Words words = words(label);
        boolean hold = state == PostState.HELD || state == PostState.HIDDEN;
        // A mention of who leaves the organisation later.
        String mention = state == PostState.VISIBLE ? " with @" + Host.handleOf(Scopes.idOf(Standpoint.DEPARTED)) : "";
        return post(
                label,
                author,
                where,
                state,
                false,
                PostDraft.article(id(where), "On " + words.title(), words.markdown(hold) + mention),
                words,
                reactors);
    }

    Piece question(String label, Standpoint author, boolean unanswered, Standpoint... reactors) {
        Words words = words(label);
        PostDraft draft = PostDraft.question(id(Where.HERE), "On " + words.title(), words.markdown(false));
        return post(label, author, Where.HERE, PostState.VISIBLE, unanswered, draft, words, reactors);
    }

    /** Written in one community, to be moved to another. */
    Piece moving(String label, Where from, Where to) {
        Words words = words(label);
        PostDraft draft = PostDraft.article(id(from), "On " + words.title(), words.markdown(false));
        return post(label, Standpoint.AUTHOR, to, PostState.VISIBLE, false, draft, words);
    }

    void scheduled(String label, Standpoint author) {
        Words words = words(label);
        PostDraft draft = PostDraft.article(id(Where.HERE), "On " + words.title(), words.markdown(false))
                .publishedAt(host.in(MONTH));
        post(label, author, Where.HERE, PostState.SCHEDULED, false, draft, words);
    }

    void draft(String label, Standpoint author, Where where) {
        Words words = words(label);
        Attachment file = file(label);
        PostId id = posts().saveDraft(
                        actor(author),
                        PostDraft.article(id(where), "On " + words.title(), words.markdown(false))
                                .attaching(file));
        add(new Piece(
                label,
                id,
                where,
                author,
                PostState.DRAFT,
                false,
                Optional.empty(),
                Optional.empty(),
                texts(words),
                files(file),
                Set.of(),
                Set.of(),
                file.uri(),
                Set.of()));
    }

    Piece comment(
            String label, Standpoint author, Piece post, Optional<Piece> parent, PostState state, Standpoint... by) {
        Words words = words(label);
        Attachment file = file(label);
        boolean hold = state == PostState.HELD || state == PostState.HIDDEN;
        boolean answer = parent.isEmpty() && post.label().contains("question");
        CommentDraft draft = answer ? CommentDraft.answer(words.markdown(hold)) : CommentDraft.of(words.markdown(hold));
        Target id = posts().comment(actor(author), parent.map(Piece::id).orElse(post.id()), draft.attaching(file))
                .id()
                .orElseThrow();
        return add(new Piece(
                label,
                id,
                post.where(),
                author,
                state,
                false,
                Optional.of(post),
                parent,
                Set.of(words.body()),
                files(file),
                Set.of(),
                reasons(label, state),
                file.uri(),
                react(id, by)));
    }

    /** A post as it is before it will be edited. */
    Edited before(String label, Standpoint author, PostState state) {
        Words old = words("earlier " + label);
        Words now = words(label);
        Attachment file = file(label);
        Target id = posts().publish(
                        actor(author),
                        PostDraft.article(id(Where.HERE), "On " + old.title(), old.markdown(false))
                                .attaching(file))
                .id()
                .orElseThrow();
        Set<String> earlier = Set.of(old.title(), old.body());
        return new Edited(
                add(new Piece(
                        label,
                        id,
                        Where.HERE,
                        author,
                        state,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        texts(now),
                        files(file),
                        earlier,
                        reasons(label, state),
                        file.uri(),
                        Set.of())),
                now,
                file);
    }

    /** A comment as it is before it will be edited. */
    Edited before(String label, Standpoint author, Piece post) {
        Words old = words("earlier " + label);
        Words now = words(label);
        Attachment file = file(label);
        CommentDraft draft = CommentDraft.of(old.markdown(false)).attaching(file);
        Target id = posts().comment(actor(author), post.id(), draft).id().orElseThrow();
        return new Edited(
                add(new Piece(
                        label,
                        id,
                        post.where(),
                        author,
                        PostState.VISIBLE,
                        false,
                        Optional.of(post),
                        Optional.empty(),
                        Set.of(now.body()),
                        files(file),
                        Set.of(old.body()),
                        Set.of(),
                        file.uri(),
                        Set.of())),
                now,
                file);
    }

    void edit(Edited edited) {
        Piece piece = edited.piece();
        @Nullable String title = piece.isPost() ? "On " + edited.now().title() : null;
        String markdown = edited.now().markdown(piece.state() == PostState.HELD);
        posts().edit(
                        actor(piece.author()),
                        piece.id(),
                        new Edit(1, title, markdown, List.of(edited.file()), false, null));
    }

    private Piece post(
            String label,
            Standpoint author,
            Where now,
            PostState state,
            boolean unanswered,
            PostDraft draft,
            Words words,
            Standpoint... reactors) {
        Attachment file = file(label);
        Target id = posts().publish(actor(author), draft.attaching(file)).id().orElseThrow();
        return add(new Piece(
                label,
                id,
                now,
                author,
                state,
                unanswered,
                Optional.empty(),
                Optional.empty(),
                texts(words),
                files(file),
                Set.of(),
                reasons(label, state),
                file.uri(),
                react(id, reactors)));
    }

    private Set<Standpoint> react(Target on, Standpoint... reactors) {
        for (Standpoint reactor : reactors) {
            host.kring().reactions().add(actor(reactor), on, "like");
        }
        return Set.of(reactors);
    }

    private Piece add(Piece piece) {
        pieces.add(piece);
        host.wait(Duration.ofSeconds(1));
        return piece;
    }

    private Words words(String label) {
        return new Words(
                host.canaries().of("title of " + label), host.canaries().of("body of " + label));
    }

    private Set<String> reasons(String label, PostState state) {
        boolean decided = state == PostState.REMOVED || state == PostState.HIDDEN;
        return decided ? Set.of(host.canaries().of("reason of what became of " + label)) : Set.of();
    }

    private Attachment file(String label) {
        String uri = "files/" + host.canaries().of("file of " + label);
        return new Attachment(uri, host.canaries().of("file name of " + label) + ".txt", "text/plain", 7);
    }

    private static Set<String> texts(Words words) {
        return Set.of(words.title(), words.body());
    }

    private static Set<String> files(Attachment file) {
        return Canaries.in(file);
    }

    private Posts posts() {
        return host.kring().posts();
    }

    private CommunityId id(Where where) {
        return Objects.requireNonNull(places.get(where)).id();
    }

    private Actor actor(Standpoint who) {
        return Objects.requireNonNull(lookers.get(who)).actor();
    }
}
