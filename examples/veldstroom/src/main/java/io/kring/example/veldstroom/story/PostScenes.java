package io.kring.example.veldstroom.story;

import io.kring.access.PageAudience;
import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageRef;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.CommentEntry;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.example.veldstroom.content.Step;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.Target;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A post, its comments, and what happens to them. What has no kind in Kring yet is told as a thread: ideas and polls are
 * articles; a fixed answer, a promise kept, an outcome outside pages stand in a comment; reports and appeals leave no trace but what
 * was decided. On whose behalf somebody writes, and which post another came from, waits as well.
 */
final class PostScenes {
    private static final Duration ACCEPTED_AFTER = Duration.ofHours(1);

    private final PostEntry post;
    private final String community;
    private final PersonId manager;
    private final Calendar calendar;
    private final Map<String, Instant> times = new HashMap<>();

    /**
     * @param community where it is told, or for a page of the host whose members take part in it
     * @param manager   of that community
     */
    PostScenes(PostEntry post, String community, PersonId manager, Calendar calendar) {
        this.post = post;
        this.community = community;
        this.manager = manager;
        this.calendar = calendar;
        for (CommentEntry comment : post.comments()) {
            times.put(comment.id(), told(comment.at().on(calendar, appears())));
        }
        // a reply never stands before what it replies to, not even in the night the clocks change
        for (CommentEntry comment : post.comments()) {
            comment.replies().ifPresent(to -> {
                Instant parent = at(to).plusSeconds(1);
                times.merge(comment.id(), parent, (own, after) -> own.isAfter(after) ? own : after);
            });
        }
    }

    Instant appears() {
        return post.at().on(calendar);
    }

    Instant at(String comment) {
        return Objects.requireNonNull(times.get(comment));
    }

    /** When reactions to a comment have to be there: before it is hidden for a while, if it is. */
    Instant until(CommentEntry comment) {
        return post.steps().stream()
                .filter(step -> hides(step) && comment.id().equals(step.with().get("comment")))
                .map(step -> step.at().on(calendar, appears()))
                .findFirst()
                .orElse(calendar.now());
    }

    List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(appears(), post.place(), this::publish));
        for (CommentEntry comment : post.comments()) {
            scenes.add(new Scene(at(comment.id()), comment.place(), stage -> comment(stage, comment)));
            if (post.kind() == PostEntry.Kind.QUESTION && comment.accepted() && !acceptedInAStep(comment)) {
                Instant at = told(at(comment.id()).plus(ACCEPTED_AFTER));
                scenes.add(new Scene(at, comment.place(), stage -> accept(stage, post.by(), comment)));
            }
        }
        for (Step step : post.steps()) {
            scenes.add(new Scene(told(step.at().on(calendar, appears())), step.place(), stage -> take(stage, step)));
        }
        return scenes;
    }

    /** Nothing of the story lies after the present; what would is told just before it. */
    private Instant told(Instant planned) {
        Instant last = calendar.now().minusSeconds(60);
        return planned.isAfter(last) ? last : planned;
    }

    private void publish(Stage stage) {
        if (post.page().isPresent()) {
            stage.appeared(post.key(), stage.kring().pages().put(page()));
            return;
        }
        CommunityId where = stage.community(post.place(), community);
        PostDraft draft = draft(where).inLanguage(post.language());
        PublishOutcome<?> outcome = stage.kring()
                .posts()
                .publish(
                        Actor.of(post.by()),
                        post.picture()
                                .map(picture -> draft.attaching(attachment(picture)))
                                .orElse(draft));
        Stage.expect(post.place(), PublishOutcome.Kind.PUBLISHED, outcome.kind());
        outcome.id().ifPresent(id -> stage.appeared(post.key(), (Target) id));
    }

    private PostDraft draft(CommunityId where) {
        return switch (post.kind()) {
            case UPDATE -> PostDraft.update(where, post.text());
            case QUESTION -> PostDraft.question(where, title(), post.text());
            case ARTICLE, IDEA, POLL -> PostDraft.article(where, title(), post.text());
        };
    }

    /** What the host tells of its page; the text on it is the host's. */
    private PageRef page() {
        return PageRef.of(post.page().orElseThrow(), title(), PageAudience.everyone())
                .ownedBy(post.by());
    }

    private String title() {
        return post.title().orElseThrow(() -> post.place().error("there is no title"));
    }

    /** The host draws its pictures when they are asked for, so it cannot say how large they will be. */
    private static Attachment attachment(PostEntry.Picture picture) {
        return new Attachment("/pictures/" + picture.file(), picture.alternative(), "image/svg+xml", 0);
    }

    private void comment(Stage stage, CommentEntry comment) {
        PublishOutcome<?> outcome = say(stage, comment, comment.text());
        Stage.expect(
                comment.place(),
                comment.held() ? PublishOutcome.Kind.HELD : PublishOutcome.Kind.PUBLISHED,
                outcome.kind());
        outcome.id().ifPresent(id -> stage.appeared(Stage.key(post, comment), (Target) id));
    }

    private PublishOutcome<?> say(Stage stage, CommentEntry comment, String text) {
        Target to = comment.replies()
                .<Target>map(id -> stage.comment(comment.place(), post, id))
                .orElseGet(() -> stage.post(post));
        CommentDraft draft = comment.answer() ? CommentDraft.answer(text) : CommentDraft.of(text);
        return stage.kring()
                .posts()
                .comment(
                        Actor.of(comment.by()),
                        to,
                        draft.inLanguage(comment.language().orElse(post.language())));
    }

    private void take(Stage stage, Step step) {
        switch (step.verb()) {
            case ACCEPT -> accept(stage, by(step), comment(step));
            case DRAFT ->
                Stage.expect(
                        step.place(),
                        PublishOutcome.Kind.NUDGED,
                        say(stage, comment(step), step.text()).kind());
            case DECIDE -> {
                if (hides(step)) {
                    stage.kring().moderation().remove(Actor.of(by(step)), subject(stage, step), step.text());
                }
            }
            // until there are cases, the community manager does what somebody of the neutral pool decided
            case REVERSE -> restore(stage, subject(stage, step));
            case OUTCOME -> {
                if (post.page().isPresent() && step.with().containsKey("heard")) {
                    LoopOutcome outcome = LoopOutcome.of(step.need("heard"), step.need("done"));
                    stage.kring().pages().closeLoop(Actor.of(by(step)), page(), outcome);
                }
            }
            case FAQ, STATUS, CLOSEPOLL, NUDGE, HOLD, REPORT, APPEAL, REFUSE -> {}
        }
    }

    private void restore(Stage stage, CommentId removed) {
        Actor actor = Actor.of(manager);
        int version =
                stage.kring().posts().findComment(actor, removed).orElseThrow().version();
        stage.kring().moderation().restore(actor, removed, version);
    }

    private void accept(Stage stage, PersonId by, CommentEntry answer) {
        stage.kring().posts().accept(Actor.of(by), stage.comment(answer.place(), post, answer.id()));
    }

    private static boolean hides(Step step) {
        return step.verb() == Step.Verb.DECIDE && "hide".equals(step.need("outcome"));
    }

    private boolean acceptedInAStep(CommentEntry comment) {
        return post.steps().stream()
                .anyMatch(
                        step -> step.verb() == Step.Verb.ACCEPT && comment(step).equals(comment));
    }

    private CommentEntry comment(Step step) {
        return post.comment(step.place(), step.need("comment"));
    }

    private CommentId subject(Stage stage, Step step) {
        return stage.comment(step.place(), post, step.need("comment"));
    }

    private static PersonId by(Step step) {
        return step.by().orElseThrow(() -> step.place().error("somebody has to do this"));
    }
}
