package io.kring.testkit.visibility.writing;

import io.kring.access.Action;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.moderation.Moderation;
import io.kring.person.PersonId;
import io.kring.testkit.visibility.world.Feed;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.World;
import io.kring.testkit.visibility.writing.Deed.Needs;
import io.kring.testkit.visibility.writing.Deed.Silent;
import java.util.List;
import java.util.function.Function;

/** Every command of moderators, and of people for themselves. */
final class OtherDeeds {
    private final World world;
    private final Moderation moderation;
    private final Following following;

    OtherDeeds(Stage stage) {
        this.world = stage.world();
        this.moderation = world.kring().moderation();
        this.following = world.kring().following();
    }

    List<Deed> moderating() {
        return List.of(
                on(
                        "remove a post",
                        Action.REMOVE_CONTENT,
                        Stage::freshPost,
                        (actor, scene) -> moderation.remove(actor, scene.target(), "Not here")),
                on(
                        "remove a comment",
                        Action.REMOVE_CONTENT,
                        Stage::freshComment,
                        (actor, scene) -> moderation.remove(actor, scene.target(), "Not here")),
                on(
                        "restore",
                        Action.REMOVE_CONTENT,
                        Stage::removedPost,
                        (actor, scene) -> moderation.restore(actor, scene.target(), 2)),
                on("lock", Action.LOCK, Stage::freshPost, (actor, scene) -> moderation.lock(actor, scene.post())),
                on("unlock", Action.LOCK, Stage::freshPost, (actor, scene) -> moderation.unlock(actor, scene.post())),
                on(
                        "release",
                        Action.DECIDE_HELD,
                        Stage::heldPost,
                        (actor, scene) -> moderation.release(actor, scene.target(), 1)),
                on(
                        "refuse",
                        Action.DECIDE_HELD,
                        Stage::heldPost,
                        (actor, scene) -> moderation.refuse(actor, scene.target(), 1, "Not like this")));
    }

    List<Deed> personal() {
        return List.of(
                free(
                        "follow the community",
                        Needs.TO_KNOW_THE_COMMUNITY,
                        (actor, scene) -> following.follow(actor, Subject.community(scene.community()))),
                free(
                        "mute the community",
                        Needs.TO_KNOW_THE_COMMUNITY,
                        (actor, scene) -> following.mute(actor, Subject.community(scene.community()), null)),
                free(
                        "unmute the community",
                        Needs.NOTHING,
                        (actor, scene) -> following.unmute(actor, Subject.community(scene.community()))),
                free(
                        "unfollow the community",
                        Needs.NOTHING,
                        (actor, scene) -> following.unfollow(actor, Subject.community(scene.community()))),
                free(
                        "follow a person",
                        Needs.NOTHING,
                        (actor, scene) -> following.follow(actor, Subject.person(nobody()))),
                free(
                        "mute a person",
                        Needs.NOTHING,
                        (actor, scene) -> following.mute(actor, Subject.person(nobody()), null)),
                free("block a person", Needs.NOTHING, (actor, scene) -> following.block(actor, nobody())),
                free("unblock a person", Needs.NOTHING, (actor, scene) -> following.unblock(actor, nobody())),
                free("hide the list of one's posts", Needs.NOTHING, (actor, scene) -> world.kring()
                        .people()
                        .hidePosts(actor, false)),
                free("mark a feed as read", Needs.NOTHING, (actor, scene) -> world.kring()
                        .feeds()
                        .markRead(actor, Feed.TOPIC.query(world), world.oldest(Feed.TOPIC))),
                free("mark a post as seen", Needs.TO_FIND_THE_CONTRIBUTION, (actor, scene) -> world.kring()
                        .posts()
                        .seen(actor, scene.post())));
    }

    /** Somebody in the directory who has nothing to do with anything here, and whom nobody is. */
    private PersonId nobody() {
        return world.looker(Standpoint.ANONYMOUS).id();
    }

    private static Deed on(String name, Action action, Function<Stage, Scene> staged, Silent act) {
        return Deed.of(name, Needs.TO_FIND_THE_CONTRIBUTION, action, staged, Silent.of(act));
    }

    private static Deed free(String name, Needs needs, Silent act) {
        return Deed.free(name, needs, Stage::post, Silent.of(act));
    }
}
