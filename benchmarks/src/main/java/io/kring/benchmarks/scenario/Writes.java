package io.kring.benchmarks.scenario;

import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Goal;
import io.kring.benchmarks.scenario.Cast.Scene;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.persistence.jpa.Dialect;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import java.util.List;

/** Publishing, commenting, reacting, joining: each turn writes on both sides, and what was written is compared. */
final class Writes {
    private static final Goal GOAL = new Goal(1.5, 1.5);
    private static final String TEXT =
            "Has anybody tried the new sensors of the transformer station by the river? We see"
                    + " odd readings since Monday, twice a day, and no pattern in the weather. #topic7 @user77";

    private final Site site;
    private final Cast cast;
    private final Written written;

    Writes(Site site) {
        this.site = site;
        this.cast = new Cast(site);
        this.written = new Written(site);
    }

    List<Contest<?>> publish(int turns) {
        return List.of(new Contest<>(
                "publish",
                "four statements by hand",
                GOAL,
                cast.members(turns),
                true,
                scene -> published(site.kring()
                        .posts()
                        .publish(Actor.of(scene.kring()), PostDraft.update(new CommunityId(scene.where()), TEXT))),
                scene -> site.writing().publish(scene.other(), scene.where(), TEXT, "topic7", "p77"),
                (scene, kring, other) -> Contest.equal(scene, post(kring), post(other))));
    }

    List<Contest<?>> comment(int turns) {
        return List.of(new Contest<>(
                "comment",
                "four statements by hand",
                GOAL,
                cast.readers(turns),
                true,
                scene -> commented(site.kring()
                        .posts()
                        .comment(
                                Actor.of(scene.kring()),
                                new PostId(scene.where()),
                                CommentDraft.of("We have, and we like it."))),
                scene -> site.writing().comment(scene.other(), scene.where(), "We have, and we like it."),
                (scene, kring, other) -> Contest.equal(scene, comment(kring), comment(other))));
    }

    List<Contest<?>> react(int turns) {
        return List.of(new Contest<>(
                "react",
                site.database().dialect() == Dialect.H2 ? "four statements by hand" : "two statements by hand",
                GOAL,
                cast.readers(turns),
                true,
                scene -> site.kring()
                        .reactions()
                        .add(Actor.of(scene.kring()), new PostId(scene.where()), "thanks")
                        .changed(),
                scene -> site.writing().react(scene.other(), scene.where(), "thanks"),
                (scene, kring, other) -> Contest.equal(
                        scene, reaction(scene, kring, scene.kring()), reaction(scene, other, scene.other()))));
    }

    List<Contest<?>> join(int turns) {
        return List.of(new Contest<>(
                "join",
                "the same by hand",
                GOAL,
                cast.strangers(turns),
                true,
                scene -> site.kring().communities().join(Actor.of(scene.kring()), new CommunityId(scene.where()), null),
                scene -> site.writing().join(scene.other(), scene.where()),
                (scene, kring, other) -> Contest.equal(
                        scene,
                        written.membership(scene.where(), scene.kring(), conversation(scene)),
                        written.membership(scene.where(), scene.other(), conversation(scene)))));
    }

    private static long published(PublishOutcome<PostId> outcome) {
        return outcome.id().orElseThrow().value();
    }

    private static long commented(PublishOutcome<CommentId> outcome) {
        return outcome.id().orElseThrow().value();
    }

    private List<String> post(Object id) {
        String text = new PostId((long) id).toString();
        return written.text((long) id, text, text);
    }

    /** Both sides write into one conversation, so that only one of them has the newest event: it is not asked for. */
    private List<String> comment(Object id) {
        return written.text((long) id, "of nothing", new CommentId((long) id).toString());
    }

    private List<String> reaction(Scene scene, Object added, String person) {
        List<String> rows = written.reaction(scene.where(), person, new PostId(scene.where()).toString());
        if (!added.equals(true)) {
            throw new Contest.Different(scene + " added nothing");
        }
        return rows;
    }

    private static String conversation(Scene scene) {
        return new CommunityId(scene.where()).toString();
    }
}
