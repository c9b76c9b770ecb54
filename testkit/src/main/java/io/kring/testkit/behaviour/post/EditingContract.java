package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.post.Revision;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text is changed by its author. */
public interface EditingContract extends KringContract {
    /** Longer than the grace period. */
    Duration AFTER_GRACE = Duration.ofMinutes(11);

    @Test
    default void withinTheGracePeriodNoRevisionIsKept(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Tee");
        host.clock().move(Duration.ofMinutes(9));

        EditOutcome outcome = host.posts().edit(ann, post, Edit.of(host.post(ann, post), "Tea"));

        assertThat(outcome.kind()).isEqualTo(EditOutcome.Kind.EDITED);
        assertThat(outcome.version()).isEqualTo(2);
        assertThat(host.post(ann, post).markdown()).isEqualTo("Tea");
        assertThat(host.post(ann, post).editedAt()).isEmpty();
        assertThat(host.posts().revisions(ann, post)).isEmpty();
    }

    @Test
    default void afterItEveryEarlierTextIsKept(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.publish(ann, PostDraft.article(tea, "First", "one"));
        host.clock().move(AFTER_GRACE);

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "two").titled("Second"));
        host.clock().move(Duration.ofMinutes(1));
        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "three").asMinor());

        assertThat(host.post(ann, post).title()).contains("Second");
        assertThat(host.post(ann, post).editedAt()).contains(host.clock().instant());
        assertThat(host.posts().revisions(ann, post))
                .extracting(
                        Revision::version,
                        Revision::markdown,
                        revision -> revision.title().orElse(""),
                        Revision::minor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "two", "Second", true),
                        org.assertj.core.groups.Tuple.tuple(1, "one", "First", false));
    }

    @Test
    default void oldRevisionsAreForTheAuthorAndTheModeratorsThere(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor mod = host.person("Mod");
        Actor reader = host.person("Reader");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob, mod, reader);
        host.communities().changeRole(ann, tea, TestHost.id(mod), Role.MODERATOR);
        PostId post = host.update(bob, tea, "one");
        host.clock().move(AFTER_GRACE);
        host.posts().edit(bob, post, Edit.of(host.post(bob, post), "two"));

        assertThat(host.posts().revisions(bob, post)).hasSize(1);
        assertThat(host.posts().revisions(mod, post)).hasSize(1);
        assertThat(host.posts().revisions(reader, post)).isEmpty();
        assertThat(host.posts().revisions(host.person("Out"), post)).isEmpty();
    }

    @Test
    default void anEditOfAnotherVersionIsToldTheCurrentOneAndMergesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId id = host.update(ann, tea, "one");
        Post read = host.post(ann, id);
        host.posts().edit(ann, id, Edit.of(read, "two"));

        EditOutcome stale = host.posts().edit(ann, id, Edit.of(read, "three"));

        assertThat(stale.kind()).isEqualTo(EditOutcome.Kind.STALE);
        assertThat(stale.version()).isEqualTo(2);
        assertThat(stale.current()).contains("two");
        assertThat(host.post(ann, id).markdown()).isEqualTo("two");
        assertThat(host.posts()
                        .edit(ann, id, Edit.of(host.post(ann, id), "three"))
                        .kind())
                .isEqualTo(EditOutcome.Kind.EDITED);
    }

    @Test
    default void nobodyEditsWhatSomebodyElseWrote(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Mine");
        Edit edit = Edit.of(host.post(ann, post), "Hers");

        assertThat(codeOf(() -> host.posts().edit(ann, post, edit))).isEqualTo("action.not-allowed");
        assertThat(host.post(bob, post).markdown()).isEqualTo("Mine");
        assertThat(host.posts().edit(bob, post, edit).kind()).isEqualTo(EditOutcome.Kind.EDITED);
    }

    @Test
    default void anEditKeepsToTheKindsTitleAndToTheLimitsOfAComment(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId update = host.update(ann, tea, "Text");
        PostId article = host.publish(ann, PostDraft.article(tea, "Title", "Text"));
        CommentId comment = host.comment(ann, update, "Comment");

        assertThat(violationsOf(() -> host.posts()
                        .edit(
                                ann,
                                update,
                                Edit.of(host.post(ann, update), "New").titled("Title"))))
                .containsExactly("title title.unwanted");
        assertThat(violationsOf(
                        () -> host.posts().edit(ann, article, new Edit(1, null, "New", List.of(), false, null))))
                .containsExactly("title title.required");
        assertThat(violationsOf(() -> host.posts()
                        .edit(ann, comment, Edit.of(host.comment(ann, update, comment), "x".repeat(10_001)))))
                .containsExactly("markdown text.long");
        assertThat(host.comment(ann, update, comment).markdown()).isEqualTo("Comment");
    }

    @Test
    default void aCommentIsEditedLikeAPost(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        CommentId comment = host.comment(ann, post, "one");
        host.clock().move(AFTER_GRACE);

        host.posts().edit(ann, comment, Edit.of(host.comment(ann, post, comment), "two"));

        assertThat(host.comment(ann, post, comment).markdown()).isEqualTo("two");
        assertThat(host.comment(ann, post, comment).editedAt()).isPresent();
        assertThat(host.posts().revisions(ann, comment))
                .extracting(Revision::markdown)
                .containsExactly("one");
    }

    @Test
    default void anEditFindsMentionsAndHashtagsAnew(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "#green");

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "#black"));

        assertThat(host.post(ann, post).entities())
                .extracting(io.kring.text.TextEntity::value)
                .containsExactly("black");
        assertThat(host.feeds()
                        .read(ann, io.kring.feed.FeedQuery.topic("green"))
                        .entries())
                .isEmpty();
        assertThat(host.feeds()
                        .read(ann, io.kring.feed.FeedQuery.topic("black"))
                        .entries())
                .hasSize(1);
    }

    @Test
    default void anEditChangesLanguageAndDetailsAsADraftSaysThem(TestHost host) {
        host.with(builder -> builder.kind(PublishingContract.RECIPE));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostKind<PublishingContract.Recipe> kind = PublishingContract.RECIPE;
        PublishingContract.Recipe slow = new PublishingContract.Recipe(60, "gas");
        PublishingContract.Recipe quick = new PublishingContract.Recipe(15, "hot");
        PostId post =
                host.publish(ann, PostDraft.of(tea, kind, "Scones", "Mix", slow).inLanguage("en"));
        CommentId comment = host.comment(ann, post, "Lekker");

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "Stir"));
        assertThat(host.post(ann, post).language()).contains("en");
        assertThat(host.post(ann, post).details(kind)).contains(slow);

        Edit both = Edit.of(host.post(ann, post), "Roer").inLanguage("nl").detailed(kind, quick);
        assertThat(host.posts().edit(ann.once("key"), post, both).version()).isEqualTo(3);
        assertThat(host.posts().edit(ann.once("key"), post, both).version()).isEqualTo(3);
        assertThat(host.post(ann, post).language()).contains("nl");
        assertThat(host.post(ann, post).details(kind)).contains(quick);
        assertThat(codeOf(() -> host.posts().edit(ann.once("key"), post, both.detailed(kind, slow))))
                .isEqualTo("once.key-reused");

        host.posts()
                .edit(
                        ann,
                        post,
                        Edit.of(host.post(ann, post), "Roer").inLanguage(null).detailed(kind, null));
        assertThat(host.post(ann, post).language()).isEmpty();
        assertThat(host.post(ann, post).facts()).isEmpty();

        host.posts()
                .edit(
                        ann,
                        comment,
                        Edit.of(host.comment(ann, post, comment), "Lekker!").inLanguage("nl"));
        assertThat(host.comment(ann, post, comment).language()).contains("nl");
    }

    @Test
    default void whatIsWrongWithAnEditIsToldAtOnce(TestHost host) {
        host.with(builder -> builder.kind(PublishingContract.RECIPE));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId article = host.publish(ann, PostDraft.article(tea, "Title", "Text"));
        Edit wrong = new Edit(1, null, "#" + "x".repeat(101), List.of(), false, null)
                .inLanguage("not a language")
                .detailed(PublishingContract.RECIPE, new PublishingContract.Recipe(1, ""));

        assertThat(violationsOf(() -> host.posts().edit(ann, article, wrong)))
                .containsExactlyInAnyOrder(
                        "language language", "markdown hashtag.long", "title title.required", "details details.type");
        assertThat(codeOf(() -> host.posts().edit(host.person("Bob"), article, wrong)))
                .isEqualTo("action.not-allowed");
        assertThat(host.post(ann, article).version()).isEqualTo(1);
    }
}
