package io.kring.testkit.visibility.writing;

import io.kring.access.Action;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.post.Posts;
import io.kring.reaction.Reactions;
import io.kring.testkit.visibility.writing.Deed.Needs;
import io.kring.testkit.visibility.writing.Deed.Silent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every command about posts, comments and reactions. */
final class PostDeeds {
    private final Stage stage;
    private final Posts posts;
    private final Reactions reactions;

    PostDeeds(Stage stage) {
        this.stage = stage;
        this.posts = stage.world().kring().posts();
        this.reactions = stage.world().kring().reactions();
    }

    List<Deed> all() {
        return List.of(
                in(
                        "publish",
                        Action.PUBLISH,
                        (actor, scene) -> posts.publish(actor, PostDraft.update(scene.community(), "Something new"))),
                in(
                        "announce",
                        Action.ANNOUNCE,
                        (actor, scene) -> posts.publish(
                                actor, PostDraft.announcement(scene.community(), "Hear", "Something new"))),
                in(
                        "save a draft",
                        Action.PUBLISH,
                        (actor, scene) -> posts.saveDraft(actor, PostDraft.update(scene.community(), "Not yet"))),
                on(
                        "publish a draft",
                        Action.PUBLISH,
                        Stage::draft,
                        (actor, scene) -> posts.publishDraft(actor, scene.post())),
                on(
                        "publish what is published",
                        Action.PUBLISH,
                        Stage::freshPost,
                        (actor, scene) -> posts.publishDraft(actor, scene.post())),
                on(
                                "comment",
                                Action.COMMENT,
                                Stage::post,
                                (actor, scene) -> posts.comment(actor, scene.target(), CommentDraft.of("A word")))
                        .repeatable(),
                on(
                                "reply",
                                Action.COMMENT,
                                Stage::freshComment,
                                (actor, scene) -> posts.comment(actor, scene.target(), CommentDraft.of("A word")))
                        .repeatable(),
                on(
                        "edit a post",
                        Action.EDIT,
                        Stage::freshPost,
                        (actor, scene) -> posts.edit(actor, scene.target(), edit("Better"))),
                on(
                        "edit a comment",
                        Action.EDIT,
                        Stage::freshComment,
                        (actor, scene) -> posts.edit(actor, scene.target(), edit(null))),
                on(
                        "withdraw a post",
                        Action.WITHDRAW,
                        Stage::freshPost,
                        Silent.of((actor, scene) -> posts.withdraw(actor, scene.target()))),
                on(
                        "withdraw a draft",
                        Action.WITHDRAW,
                        Stage::draft,
                        Silent.of((actor, scene) -> posts.withdraw(actor, scene.target()))),
                on(
                        "withdraw a comment",
                        Action.WITHDRAW,
                        Stage::freshComment,
                        Silent.of((actor, scene) -> posts.withdraw(actor, scene.target()))),
                Deed.of(
                        "move",
                        Needs.TO_FIND_IT_AND_WHERE_IT_GOES,
                        Action.MOVE,
                        Stage::freshPost,
                        (actor, scene) -> posts.move(actor, scene.post(), scene.other())),
                on(
                                "accept an answer",
                                Action.ACCEPT_ANSWER,
                                Stage::answer,
                                Silent.of((actor, scene) -> posts.accept(actor, scene.comment())))
                        .repeatable(),
                on(
                                "make a question unanswered",
                                Action.ACCEPT_ANSWER,
                                Stage::freshPost,
                                Silent.of((actor, scene) -> posts.unaccept(actor, scene.post())))
                        .repeatable(),
                on(
                                "pin",
                                Action.PIN,
                                Stage::freshPost,
                                Silent.of((actor, scene) ->
                                        posts.pin(actor, scene.post(), new Pin(Pin.Kind.PINNED, Optional.empty()))))
                        .then(scene -> posts.unpin(stage.founder(), scene.post())),
                on("unpin", Action.PIN, Stage::freshPost, Silent.of((actor, scene) -> posts.unpin(actor, scene.post())))
                        .repeatable(),
                on(
                                "react on a post",
                                Action.REACT,
                                Stage::post,
                                (actor, scene) -> reactions.add(actor, scene.target(), "insight"))
                        .repeatable(),
                on(
                                "react on a comment",
                                Action.REACT,
                                Stage::freshComment,
                                (actor, scene) -> reactions.add(actor, scene.target(), "insight"))
                        .repeatable(),
                on(
                                "take a reaction back",
                                Action.REACT,
                                Stage::post,
                                (actor, scene) -> reactions.remove(actor, scene.target(), "insight"))
                        .repeatable());
    }

    private static Edit edit(@Nullable String title) {
        return new Edit(1, title, "Better", List.of(), false, null);
    }

    private static Deed in(String name, Action action, Deed.Act act) {
        return Deed.of(name, Needs.TO_READ_THE_COMMUNITY, action, Stage::post, act)
                .repeatable();
    }

    private static Deed on(String name, Action action, Function<Stage, Scene> staged, Deed.Act act) {
        return Deed.of(name, Needs.TO_FIND_THE_CONTRIBUTION, action, staged, act);
    }
}
