package io.kring.testkit.behaviour.imports;

import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.behaviour.imports.Archive.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportResult.Kind;
import io.kring.imports.ImportedPost;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files of what is imported: an import lets nobody read what they could not read before. */
public interface ImportedAttachmentsContract extends KringContract {
    /** A picture of the host's. */
    Attachment KETTLE = new Attachment("/files/kettle.png", "Kettle, \"new\".png", "image/png", 12_345_678_901L);

    /** Another file. */
    Attachment RECIPE = new Attachment("https://files.example/a?b=%20", "a", "text/plain", 0);

    @Test
    default void attachmentsComeInAsTheyWereGivenAndBelongToTheAuthor(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        CommunityId site = closed(archive, ann);

        List<ImportResult> results = archive.write(
                Archive.question("q", "s", ann, THEN).attaching(KETTLE, RECIPE),
                Archive.answer("a", "q", bob).attaching(file("of bob")));

        PostId post = Archive.postOf(results.get(0));
        assertThat(Archive.codes(results)).containsExactly("", "");
        assertThat(host.post(ann, post).attachments()).containsExactly(KETTLE, RECIPE);
        assertThat(host.thread(ann, post).get(0).attachments()).containsExactly(file("of bob"));
        assertThat(host.posts().mayRead(ann, KETTLE.uri())).isTrue();
        assertThat(host.posts().mayRead(ann, "/files/of bob")).isTrue();
        Actor out = host.person("Out");
        assertThat(host.posts().mayRead(out, KETTLE.uri())).isFalse();
        assertThat(violationOf(() -> host.posts()
                        .publish(out, PostDraft.update(host.open(out), "Mine").attaching(KETTLE))))
                .isEqualTo("attachment.not-found");
        assertThat(host.posts()
                        .publish(ann, PostDraft.update(site, "Again").attaching(KETTLE))
                        .id())
                .isPresent();
    }

    @Test
    default void aFileOfSomebodyElseIsLeftOutAndTheRestComesIn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        host.publish(ann, PostDraft.update(site, "Look").attaching(KETTLE));
        Archive archive = new Archive(host);
        archive.open("c", ann);

        List<ImportResult> results = archive.write(
                Archive.question("q", "c", bob, THEN).attaching(KETTLE, RECIPE),
                Archive.answer("a", "q", bob).attaching(KETTLE),
                Archive.answer("b", "q", ann).attaching(RECIPE));

        PostId post = Archive.postOf(results.get(0));
        assertThat(Archive.kinds(results)).containsOnly(Kind.CREATED);
        assertThat(Archive.codes(results)).containsOnly("import.attachment-taken");
        assertThat(host.post(bob, post).attachments()).containsExactly(RECIPE);
        assertThat(host.thread(bob, post))
                .allMatch(comment -> comment.attachments().isEmpty());
        assertThat(host.posts().mayRead(bob, KETTLE.uri())).isFalse();
        assertThat(host.posts().mayRead(ann, KETTLE.uri())).isTrue();
    }

    @Test
    default void whoMayReadAFileOfSomebodyElseStillDoesNotHandItOnThroughAnImport(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        host.publish(ann, PostDraft.update(site, "Look").attaching(KETTLE));
        Archive archive = new Archive(host);
        archive.open("c", ann);

        ImportResult result = archive.one(Archive.question("q", "c", bob, THEN).attaching(KETTLE));

        assertThat(result.code()).contains("import.attachment-taken");
        assertThat(host.posts().mayRead(host.person("Out"), KETTLE.uri())).isFalse();
    }

    @Test
    default void whatAnAuthorOwnsAlreadyIsKept(TestHost host) {
        Actor ann = host.person("Ann");
        host.publish(ann, PostDraft.update(host.closed(ann), "Look").attaching(KETTLE));
        Archive archive = new Archive(host);
        archive.open("c", ann);

        List<ImportResult> results = archive.write(
                Archive.question("q", "c", ann, THEN).attaching(KETTLE),
                Archive.answer("a", "q", ann).attaching(KETTLE, KETTLE));

        assertThat(Archive.codes(results)).containsExactly("", "");
        assertThat(host.posts().mayRead(host.person("Out"), KETTLE.uri())).isTrue();
    }

    @Test
    default void somebodyWhoHasLeftOwnsTheirFilesAndNobodyOwnsNone(TestHost host) {
        Actor ann = host.person("Ann");
        Actor out = host.person("Out");
        Archive archive = new Archive(host);
        closed(archive, ann);

        List<ImportResult> results = archive.write(
                Archive.update("1", "s", Optional.of(PersonId.of("gone")), "One")
                        .attaching(KETTLE),
                Archive.update("2", "s", Optional.empty(), "Two").attaching(RECIPE),
                Archive.update("3", "s", Optional.empty(), "Three"));

        assertThat(Archive.kinds(results)).containsOnly(Kind.CREATED);
        assertThat(Archive.codes(results)).containsExactly("", "import.attachment-without-author", "");
        assertThat(host.posts().mayRead(ann, KETTLE.uri())).isTrue();
        assertThat(host.post(ann, Archive.postOf(results.get(1))).attachments()).isEmpty();
        PostDraft guessed = PostDraft.update(host.open(out), "Guessed");
        assertThat(violationOf(() -> host.posts().publish(out, guessed.attaching(KETTLE))))
                .isEqualTo("attachment.not-found");
        host.publish(out, guessed.attaching(RECIPE));
        assertThat(host.posts().mayRead(ann, RECIPE.uri()))
                .as("a file of Out's own")
                .isTrue();
    }

    @Test
    default void aBadAttachmentIsToldLikeAnyBadFieldAndClaimsNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        CommunityId site = closed(archive, ann);
        ImportedPost post = Archive.question("", "s", bob, THEN);

        List<ImportResult> results = archive.write(
                named("1", post).attaching(new Attachment("", "a", "a/b", 1)),
                named("2", post).attaching(new Attachment("/a\0", "a", "a/b", 1)),
                named("3", post).attaching(KETTLE, new Attachment("/a", "a\nb", "a/b", 1)),
                named("4", post).attaching(new Attachment("/a", "a", "png", 1)),
                named("5", post).attaching(new Attachment("/a", "a", "a/b", -1)),
                named("6", post).attaching(new Attachment("/" + "a".repeat(2_000), "a", "a/b", 1)),
                named("7", post).attaching(Collections.nCopies(21, RECIPE).toArray(Attachment[]::new)),
                named("8", post).attaching(new Attachment("/\uD800", "a", "a/b", 1)),
                named("", post).attaching(new Attachment("/a\0", "a", "a/b", 1)),
                Archive.answer("9", "nowhere", bob).attaching(KETTLE));

        assertThat(Archive.kinds(results)).containsOnly(Kind.SKIPPED);
        assertThat(Archive.codes(results))
                .containsExactly(
                        "text.blank",
                        "text.character",
                        "text.character",
                        "media-type",
                        "positive",
                        "text.long",
                        "most",
                        "text.character",
                        "import.id",
                        "import.target-missing");
        assertThat(host.posts()
                        .publish(ann, PostDraft.update(site, "Mine").attaching(KETTLE, RECIPE))
                        .id())
                .isPresent();
    }

    @Test
    default void aSecondImportAttachesNothingAndTakesNothingAway(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        PostId post =
                Archive.postOf(archive.one(Archive.question("q", "c", ann, THEN).attaching(KETTLE)));

        List<ImportResult> again = archive.write(
                Archive.question("q", "c", ann, THEN).attaching(KETTLE, RECIPE),
                Archive.question("q", "c", bob, THEN).attaching(KETTLE));

        assertThat(Archive.kinds(again)).containsOnly(Kind.UNCHANGED);
        assertThat(Archive.codes(again)).containsExactly("", "");
        assertThat(host.post(ann, post).attachments()).containsExactly(KETTLE);
        assertThat(host.posts().mayRead(ann, RECIPE.uri())).isFalse();
        host.publish(bob, PostDraft.update(host.open(bob), "Mine").attaching(RECIPE));
        assertThat(host.posts().mayRead(ann, RECIPE.uri()))
                .as("a file of Bob's own")
                .isTrue();
    }

    private static CommunityId closed(Archive archive, Actor manager) {
        return Archive.communityOf(
                archive.one(Archive.community("s", CommunityDraft.closed("S", "?"), TestHost.id(manager))));
    }

    private static Attachment file(String name) {
        return new Attachment("/files/" + name, name, "text/plain", 1);
    }

    private static ImportedPost named(String id, ImportedPost post) {
        return ImportedPost.of(
                id, post.community(), post.author(), post.kind(), post.title(), post.markdown(), post.publishedAt());
    }
}
