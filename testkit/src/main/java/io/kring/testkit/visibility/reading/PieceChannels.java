package io.kring.testkit.visibility.reading;

import io.kring.Kring;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.PostState;
import io.kring.post.PostThread;
import io.kring.post.ThreadOrder;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Contributions one by one, and the lists of those that are not published, as one viewer looks at them. */
final class PieceChannels {
    private static final PageRequest ALL = PageRequest.first(200);
    private static final CommunityId NOWHERE = new CommunityId(4_243);
    private static final PostId NO_POST = new PostId(4_242);

    /** With comments in every state. */
    private static final Set<String> TALKED_ABOUT = Set.of("post", "question");

    private final World world;
    private final Kring kring;
    private final Looker who;
    private final Actor actor;
    private final ReadingOracle oracle;
    private final Map<Piece, Optional<PostThread>> threads = new HashMap<>();

    PieceChannels(World world, Kring kring, Looker who) {
        this.world = world;
        this.kring = kring;
        this.who = who;
        this.actor = who.actor();
        this.oracle = new ReadingOracle(world);
    }

    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (Piece piece : world.pieces()) {
            if (piece.isPost()) {
                probes.add(find(piece));
                probes.add(thread(piece, ThreadOrder.OLDEST_FIRST));
                probes.add(comments(piece));
            }
            if (!piece.isPost()) {
                probes.add(findComment(piece));
            }
            if (TALKED_ABOUT.contains(piece.label())) {
                probes.add(thread(piece, ThreadOrder.NEWEST_FIRST));
            }
            if (piece.isPost() || !piece.earlier().isEmpty()) {
                probes.add(revisions(piece));
            }
            if (piece.isPost()
                    || piece.state() != PostState.VISIBLE
                    || !piece.reactors().isEmpty()) {
                probes.add(reactors(piece));
            }
            probes.add(mayRead(piece));
        }
        probes.add(Probe.general(
                "drafts", own(PostState.DRAFT), () -> kring.posts().drafts(actor, ALL)));
        probes.add(Probe.general(
                "scheduled", own(PostState.SCHEDULED), () -> kring.posts().scheduled(actor, ALL)));
        world.places().forEach(place -> probes.add(held(place)));
        return probes;
    }

    private Probe find(Piece post) {
        return new Probe(
                "posts.find",
                post.toString(),
                oracle.finds(who, post) ? Expected.shown(words(post)) : Expected.asAbsent(),
                () -> kring.posts().find(actor, post.postId()),
                () -> kring.posts().find(actor, NO_POST));
    }

    private Probe findComment(Piece comment) {
        return new Probe(
                "posts.findComment",
                comment.toString(),
                oracle.finds(who, comment) ? Expected.shown(words(comment)) : Expected.asAbsent(),
                () -> kring.posts().findComment(actor, (CommentId) comment.id()),
                () -> kring.posts().findComment(actor, new CommentId(4_244)));
    }

    /** As the thread said that was read before. How many there are says nothing of what is not there to be opened; only those of blocked people are in it. */
    private Probe comments(Piece post) {
        long visible = world.pieces().stream()
                .filter(piece -> !piece.isPost() && piece.conversation().equals(post))
                .filter(piece -> piece.state() == PostState.VISIBLE && post.state() == PostState.VISIBLE)
                .count();
        return new Probe(
                "number of comments",
                post.toString(),
                Expected.exactly(oracle.finds(who, post) ? Optional.of((int) visible) : Optional.empty()),
                () -> threads.getOrDefault(post, Optional.empty())
                        .map(thread -> thread.post().comments()),
                null);
    }

    private Probe thread(Piece post, ThreadOrder order) {
        Set<String> words = new TreeSet<>(words(post));
        world.pieces().stream()
                .filter(piece -> !piece.isPost() && piece.conversation().equals(post))
                .forEach(comment -> words.addAll(words(comment)));
        return new Probe(
                "posts.thread " + order,
                post.toString(),
                oracle.finds(who, post) ? Expected.shown(words) : Expected.asAbsent(),
                () -> {
                    Optional<PostThread> read = kring.posts().thread(actor, post.postId(), order, ALL);
                    threads.put(post, read);
                    return read;
                },
                () -> kring.posts().thread(actor, NO_POST, order, ALL));
    }

    private Probe revisions(Piece piece) {
        return new Probe(
                "posts.revisions",
                piece.toString(),
                oracle.seesEarlier(who, piece) ? Expected.shown(piece.earlier()) : Expected.asAbsent(),
                () -> kring.posts().revisions(actor, piece.id()),
                () -> kring.posts().revisions(actor, NO_POST));
    }

    private Probe reactors(Piece piece) {
        Set<String> words = new TreeSet<>();
        if (piece.state() == PostState.VISIBLE) {
            piece.reactors().stream()
                    .filter(person -> oracle.isNamed(person) && !oracle.isApart(who, person))
                    .forEach(person -> words.add(world.looker(person).name()));
        }
        Target nothing = piece.isPost() ? NO_POST : new CommentId(4_244);
        return new Probe(
                "reactions.who of a " + (piece.isPost() ? "post" : "comment"),
                piece.toString(),
                oracle.finds(who, piece) ? Expected.shown(words) : Expected.asAbsent(),
                () -> kring.reactions().who(actor, piece.id(), ALL),
                () -> kring.reactions().who(actor, nothing, ALL));
    }

    private Probe mayRead(Piece piece) {
        return new Probe(
                "posts.mayRead",
                piece.toString(),
                Expected.exactly(oracle.seesText(who, piece)),
                () -> kring.posts().mayRead(actor, piece.file()),
                null);
    }

    private Expected own(PostState state) {
        return Expected.shown(all(piece -> piece.isPost() && oracle.isOwn(who, piece) && piece.state() == state));
    }

    private Probe held(Place place) {
        Set<String> words = new TreeSet<>();
        world.pieces().stream()
                .filter(piece -> piece.state() == PostState.HELD && piece.where() == place.where())
                .filter(piece -> oracle.finds(who, piece))
                .forEach(piece -> {
                    words.addAll(piece.texts());
                    words.add(world.looker(piece.author()).name());
                });
        Expected expected = oracle.seesHeld(who, place)
                ? Expected.shown(words)
                : oracle.knows(who, place) ? Expected.notAllowed() : Expected.asAbsent();
        return new Probe(
                "moderation.held",
                place.where().name(),
                expected,
                () -> kring.moderation().held(actor, place.id(), ALL),
                () -> kring.moderation().held(actor, NOWHERE, ALL));
    }

    /** What is shown of contributions, with the posts that comments stand under. */
    Set<String> all(Predicate<Piece> wanted) {
        Set<String> words = new TreeSet<>();
        world.pieces().stream().filter(wanted).forEach(piece -> {
            words.addAll(words(piece));
            words.addAll(words(piece.conversation()));
        });
        return words;
    }

    /** What is shown of one contribution by itself. */
    Set<String> words(Piece piece) {
        Set<String> words = new TreeSet<>();
        if (oracle.finds(who, piece) && piece.isPost()) {
            words.add(world.place(piece.where()).name());
        }
        if (oracle.seesEarlier(who, piece)) {
            words.addAll(piece.reasons());
        }
        if (oracle.seesText(who, piece)) {
            words.addAll(piece.texts());
            words.addAll(piece.files());
            Standpoint author = piece.author();
            if (oracle.isNamed(author)) {
                words.add(world.looker(author).name());
            }
        }
        return words;
    }
}
