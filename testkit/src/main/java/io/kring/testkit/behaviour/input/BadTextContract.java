package io.kring.testkit.behaviour.input;

import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.limit.Limit;
import io.kring.limit.Limits;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import io.kring.testkit.behaviour.post.PublishingContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Texts that are refused: all violations at once, and nothing half-done. */
public interface BadTextContract extends KringContract {
    /** Texts with nothing to read in them. */
    List<String> BLANK = List.of("", " ", "\u00A0", "\u200B", "\u200D\u2060", "\u3164", "\u2800", "\uFEFF");

    /** Texts that no database keeps. */
    List<String> BROKEN = List.of("a\u0000b", "a\uD83D", "\uDE00a", "a\uDE00\uD83Db", "a\u0007b", "a\u001Bb");

    @Test
    default void blankAndUnkeepableTextsAreRefusedInEveryFieldAndNothingIsHalfDone(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Text");
        CommentId comment = host.comment(bob, post, "Comment");
        List<Object> before = Everything.of(host, ann, tea, post);

        BLANK.forEach(text -> {
            assertThat(refusals(host, ann, bob, tea, post, comment, text)).containsOnly("text.blank");
            assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.article(tea, text, "Text"))))
                    .isIn("title.required", "text.blank");
        });
        BROKEN.forEach(text -> {
            assertThat(refusals(host, ann, bob, tea, post, comment, text)).containsOnly("text.character");
            assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.article(tea, text, "Text"))))
                    .isEqualTo("text.character");
            assertThat(violationOf(() -> host.communities().join(host.person("Cor"), tea, text)))
                    .isEqualTo("text.character");
        });

        assertThat(Everything.of(host, ann, tea, post)).isEqualTo(before);
    }

    @Test
    default void tenMegabytesAreRefusedInEveryFieldAndNothingIsHalfDone(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Text");
        CommentId comment = host.comment(bob, post, "Comment");
        List<Object> before = Everything.of(host, ann, tea, post);
        String huge = "0123456789".repeat(1_048_576);

        assertThat(refusals(host, ann, bob, tea, post, comment, huge)).containsOnly("text.long");
        assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.article(tea, huge, "Text"))))
                .isEqualTo("text.long");
        assertThat(violationOf(() -> host.communities().join(host.person("Cor"), tea, huge)))
                .isEqualTo("text.long");

        assertThat(Everything.of(host, ann, tea, post)).isEqualTo(before);
    }

    @Test
    default void allViolationsComeAtOnce(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft post = new PostDraft(
                tea,
                PostKind.UPDATE,
                "a\u0000",
                " ",
                "english",
                List.of(new Attachment("", "a\nb", "png", -1)),
                "details",
                null,
                null);
        CommunityDraft community = new CommunityDraft(
                "\u202Eevil",
                "",
                List.of("fine", " "),
                "x",
                io.kring.access.CommunityKind.OPEN,
                io.kring.community.JoinPolicy.FREE,
                0,
                -1,
                true,
                false,
                "q\u0000");

        assertThat(violationsOf(() -> host.posts().publish(ann, post)))
                .containsExactlyInAnyOrder(
                        "attachments[0].mediaType media-type",
                        "attachments[0].name text.character",
                        "attachments[0].size positive",
                        "attachments[0].uri text.blank",
                        "language language",
                        "markdown text.blank",
                        "title text.character",
                        "title title.unwanted",
                        "details details.unwanted");
        assertThat(violationsOf(() -> host.communities().create(ann, community)))
                .containsExactlyInAnyOrder(
                        "cap positive",
                        "language language",
                        "name text.character",
                        "purpose text.blank",
                        "question text.character",
                        "sizeHint positive",
                        "themes text.blank",
                        "sealed community.sealed");
    }

    @Test
    default void aViolationNeverRepeatsTheTextNorEvaluatesIt(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        String text = "canary ${40+2} #{40+2} {0} \u0000";

        for (String said : List.of(
                messages(() -> host.posts().publish(ann, PostDraft.update(tea, text))),
                messages(() -> host.communities().create(ann, CommunityDraft.open(text, text))),
                messages(() -> host.reactions().add(ann, new PostId(1), text)))) {
            assertThat(said).doesNotContain("canary", "42");
        }
    }

    @Test
    default void tooManyOfAnythingIsRefused(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Attachment file = new Attachment("/a", "a", "text/plain", 1);
        String links = "https://a.example/ ".repeat(201);

        assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.update(tea, "@ann ".repeat(51)))))
                .isEqualTo("mentions.most");
        assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.update(tea, "#tea ".repeat(51)))))
                .isEqualTo("hashtags.most");
        assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.update(tea, links))))
                .isEqualTo("links.most");
        assertThat(violationOf(() ->
                        host.posts().publish(ann, PostDraft.update(tea, "https://a.example/" + "a".repeat(2_001)))))
                .isEqualTo("link.long");
        assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.update(tea, "#" + "a".repeat(101)))))
                .isEqualTo("hashtag.long");
        assertThat(violationOf(() -> host.posts()
                        .publish(
                                ann,
                                PostDraft.update(tea, "Text")
                                        .attaching(Collections.nCopies(21, file).toArray(Attachment[]::new)))))
                .isEqualTo("most");
        assertThat(violationOf(() -> host.create(
                        ann,
                        CommunityDraft.open("Tea", "?")
                                .withThemes(Collections.nCopies(11, "tea").toArray(String[]::new)))))
                .isEqualTo("most");
        assertThat(host.update(ann, tea, "@ann ".repeat(50))).isNotNull();
    }

    @Test
    default void aHundredThousandMentionsAreRefusedWhateverTheLimitOfTheText(TestHost host) {
        host.with(builder -> builder.limits(
                Limits.standard().with(Limit.POST_BODY, 1_000_000).with(Limit.COMMENT_BODY, 1_000_000)));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        String mentions = "@ann ".repeat(100_000);

        assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.update(tea, mentions))))
                .isEqualTo("mentions.most");
        assertThat(violationOf(() -> host.posts().comment(ann, post, CommentDraft.of(mentions))))
                .isEqualTo("mentions.most");
        assertThat(violationOf(() -> host.posts().edit(ann, post, Edit.of(host.post(ann, post), mentions))))
                .isEqualTo("mentions.most");
        assertThat(host.thread(ann, post)).isEmpty();
    }

    @Test
    default void detailsThatNoDatabaseKeepsAreRefused(TestHost host) {
        host.with(builder -> builder.kind(PublishingContract.RECIPE));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        for (String broken : List.of("a\u0000", "\uD83D")) {
            PostDraft draft = PostDraft.of(
                    tea, PublishingContract.RECIPE, "Scones", "Mix", new PublishingContract.Recipe(1, broken));
            assertThat(violationsOf(() -> host.posts().publish(ann, draft))).containsExactly("details text.character");
        }
        PostDraft huge = PostDraft.of(
                tea, PublishingContract.RECIPE, "Scones", "Mix", new PublishingContract.Recipe(1, "x".repeat(30_000)));
        assertThat(violationsOf(() -> host.posts().publish(ann, huge))).containsExactly("details details.long");
    }

    private static List<String> refusals(
            TestHost host, Actor ann, Actor bob, CommunityId tea, PostId post, CommentId comment, String text) {
        Map<String, org.assertj.core.api.ThrowableAssert.ThrowingCallable> calls = new TreeMap<>();
        calls.put("name", () -> host.communities().create(ann, CommunityDraft.open(text, "?")));
        calls.put("purpose", () -> host.communities().create(ann, CommunityDraft.open("Tea", text)));
        calls.put("theme", () -> host.communities()
                .create(ann, CommunityDraft.open("Tea", "?").withThemes(text)));
        calls.put("settings", () -> host.communities().edit(ann, tea, 1, CommunityDraft.open(text, "?")));
        calls.put("post", () -> host.posts().publish(ann, PostDraft.update(tea, text)));
        calls.put("draft", () -> host.posts().saveDraft(ann, PostDraft.update(tea, text)));
        calls.put("comment", () -> host.posts().comment(ann, post, CommentDraft.of(text)));
        calls.put("edit", () -> host.posts().edit(bob, post, new Edit(1, null, text, List.of(), false, null)));
        calls.put("edit of a comment", () -> host.posts()
                .edit(bob, comment, new Edit(1, null, text, List.of(), false, null)));
        calls.put("reason", () -> host.kring().moderation().remove(ann, post, text));
        calls.put("file", () -> host.posts()
                .publish(ann, PostDraft.update(tea, "x").attaching(new Attachment(text, "a", "a/b", 1))));
        List<String> codes = new ArrayList<>();
        calls.forEach((field, call) -> codes.addAll(violationsOf(call).stream()
                .map(violation -> violation.substring(violation.indexOf(' ') + 1))
                .toList()));
        assertThat(codes).hasSizeGreaterThanOrEqualTo(calls.size());
        return codes;
    }

    private static String messages(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(io.kring.error.InvalidInput.class);
        return thrown.getMessage() + ((io.kring.error.InvalidInput) thrown).violations();
    }
}
