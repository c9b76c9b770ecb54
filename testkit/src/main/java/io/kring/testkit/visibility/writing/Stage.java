package io.kring.testkit.visibility.writing;

import io.kring.house.House;
import io.kring.house.RulesScope;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.post.PostState;
import io.kring.testkit.visibility.world.Host;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Piece;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sets scenes in a world: fresh contributions by the author, and people who stand as they have to. */
final class Stage {
    private static final PageRequest ALL = PageRequest.first(200);

    private final World world;
    private int twins;

    Stage(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    /** Somebody new who stands as this one. */
    Looker twin(Standpoint standpoint) {
        return world.twin(standpoint, ++twins);
    }

    /** About the community, and somebody new in it. */
    Scene people(Standpoint subject) {
        return post().about(twin(subject).id());
    }

    Scene post() {
        return scene(world.piece("post"));
    }

    Scene freshPost() {
        return scene(write(PostState.VISIBLE, () -> publish("Read this")));
    }

    Scene heldPost() {
        return scene(write(PostState.HELD, () -> publish("Read this, " + Host.HOLD)));
    }

    Scene removedPost() {
        return scene(write(PostState.REMOVED, () -> {
            PostId post = publish("Read this");
            world.kring().moderation().remove(founder(), post, "Not here");
            return post;
        }));
    }

    Scene draft() {
        return scene(write(
                PostState.DRAFT,
                () -> world.kring().posts().saveDraft(author(), PostDraft.article(here().id(), "Mine", "Not yet"))));
    }

    Scene freshComment() {
        Piece under = world.piece("question");
        return scene(comment(under, () -> comment(author(), under.postId())));
    }

    /** An answer by the colleague to a question of the author's. */
    Scene answer() {
        Piece question = write("fresh question", PostState.VISIBLE, this::ask);
        return scene(new Piece(
                "fresh answer",
                write(() -> comment(world.looker(Standpoint.COLLEAGUE).actor(), question.postId())),
                Where.HERE,
                Standpoint.COLLEAGUE,
                PostState.VISIBLE,
                false,
                Optional.of(question),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                Set.of()));
    }

    /** All that a community manager and the author see of a scene. */
    List<Object> dump(Scene scene) {
        Actor founder = founder();
        var communities = world.kring().communities();
        House house = world.kring().house();
        PostId post = scene.piece().postId();
        return List.of(
                communities.find(founder, here().id()),
                communities.members(founder, here().id(), ALL),
                communities.requests(founder, here().id(), ALL),
                communities.invitations(founder, here().id(), ALL),
                communities.banned(founder, here().id(), ALL),
                world.kring().posts().thread(founder, post, ALL),
                world.kring().posts().revisions(founder, scene.target()),
                world.kring().moderation().held(founder, here().id(), ALL),
                world.kring().posts().find(author(), post),
                world.kring().posts().drafts(author(), ALL),
                world.places().stream()
                        .map(place -> RulesScope.community(place.id()))
                        .map(scope -> List.of(house.view(founder, scope), house.history(founder, scope, ALL)))
                        .toList(),
                house.view(founder, RulesScope.house()),
                house.history(founder, RulesScope.house(), ALL));
    }

    private Scene scene(Piece piece) {
        PersonId nobodyInParticular = world.looker(Standpoint.FOUNDER).id();
        return new Scene(
                here().id(),
                piece.id(),
                world.place(Where.ELSEWHERE).id(),
                nobodyInParticular,
                piece,
                here(),
                world.rules(Where.HERE).rules());
    }

    private Piece write(PostState state, Supplier<PostId> writing) {
        return write("fresh " + state, state, writing);
    }

    private Piece write(String label, PostState state, Supplier<PostId> writing) {
        return new Piece(
                label,
                write(writing),
                Where.HERE,
                Standpoint.AUTHOR,
                state,
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                Set.of());
    }

    private Piece comment(Piece under, Supplier<CommentId> writing) {
        return new Piece(
                "fresh comment",
                write(writing),
                Where.HERE,
                Standpoint.AUTHOR,
                PostState.VISIBLE,
                false,
                Optional.of(under),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                Set.of());
    }

    /** Writes, in a community that is restored for as long as it takes. */
    private <T extends Target> T write(Supplier<T> writing) {
        boolean archived = here().archived();
        if (archived) {
            world.archive(false);
        }
        T written = writing.get();
        if (archived) {
            world.archive(true);
        }
        return written;
    }

    private PostId publish(String markdown) {
        PostDraft draft = PostDraft.article(here().id(), "Fresh", markdown);
        return world.kring().posts().publish(author(), draft).id().orElseThrow();
    }

    private PostId ask() {
        PostDraft draft = PostDraft.question(here().id(), "Fresh?", "Who knows?");
        return world.kring().posts().publish(author(), draft).id().orElseThrow();
    }

    private CommentId comment(Actor by, PostId post) {
        return world.kring()
                .posts()
                .comment(by, post, CommentDraft.answer("So it is"))
                .id()
                .orElseThrow();
    }

    private Place here() {
        return world.place(Where.HERE);
    }

    Actor author() {
        return world.looker(Standpoint.AUTHOR).actor();
    }

    Actor founder() {
        return world.looker(Standpoint.FOUNDER).actor();
    }
}
