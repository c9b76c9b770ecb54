package io.kring.testkit.behaviour.imports;

import static io.kring.testkit.behaviour.imports.Archive.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.PageAudience;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.conversation.PageRef;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportResult.Kind;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.imports.Imports;
import io.kring.person.Actor;
import io.kring.post.PostKind;
import io.kring.testkit.Refusals;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bad rows are skipped with a code and disturb no other; bad batches are refused before anything is done. */
public interface BadImportContract extends KringContract {
    @Test
    default void aBatchIsRefusedWhole(TestHost host) {
        Imports imports = host.kring().imports();
        ImportItem item = new ImportedTally("q", "up", 1);

        assertThat(Refusals.violationOf(() -> imports.write("", List.of(item)))).isEqualTo("import.source");
        assertThat(Refusals.violationOf(() -> imports.write("x".repeat(101), List.of(item))))
                .isEqualTo("import.source");
        assertThat(Refusals.violationOf(() -> imports.write("a\0b", List.of(item))))
                .isEqualTo("import.source");
        assertThat(Refusals.violationOf(() -> imports.write("a", Collections.nCopies(Imports.MOST + 1, item))))
                .isEqualTo("import.batch");
        assertThat(Refusals.violationOf(() -> imports.write("a", Arrays.asList(item, null))))
                .isEqualTo("import.batch");
        assertThat(imports.write("a", List.of())).isEmpty();
    }

    @Test
    default void aTextThatBreaksALimitIsSkippedWithItsCode(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        ImportedPlace place = ImportedPlace.imported("c");
        Optional<io.kring.person.PersonId> author = ann.person();

        List<ImportResult> results = archive.write(
                ImportedPost.of("1", place, author, PostKind.QUESTION, null, "Text", THEN),
                ImportedPost.of("2", place, author, PostKind.UPDATE, "Title", "Text", THEN),
                ImportedPost.of("3", place, author, PostKind.UPDATE, null, "x".repeat(50_001), THEN),
                ImportedPost.of("4", place, author, PostKind.UPDATE, null, " ", THEN),
                ImportedPost.of("5", place, author, PostKind.UPDATE, null, "a\0b", THEN),
                Archive.update("6", "c", author, "fine"),
                ImportedComment.reply("7", "6", author, "x".repeat(10_001), THEN),
                ImportedComment.reply("8", "1", author, "to what was skipped", THEN),
                Archive.update("9", "nowhere", author, "fine"));

        assertThat(Archive.kinds(results))
                .containsExactly(
                        Kind.SKIPPED,
                        Kind.SKIPPED,
                        Kind.SKIPPED,
                        Kind.SKIPPED,
                        Kind.SKIPPED,
                        Kind.CREATED,
                        Kind.SKIPPED,
                        Kind.SKIPPED,
                        Kind.SKIPPED);
        assertThat(Archive.codes(results))
                .startsWith("title.required", "title.unwanted", "text.long")
                .endsWith("text.long", "import.target-missing", "import.target-missing");
        assertThat(host.post(ann, Archive.postOf(results.get(5))).comments()).isZero();
    }

    @Test
    default void idsAndNamesOfAnyKindGetAnAnswer(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        String strange = "'; drop table -- %_\\ \u202E é 🎉 " + "y".repeat(400);

        List<ImportResult> results = archive.write(
                Archive.question("", "c", ann, THEN),
                Archive.question("a\0b", "c", ann, THEN),
                Archive.question("x".repeat(501), "c", ann, THEN),
                Archive.update(strange, "c", ann.person(), "Text"),
                Archive.reply("a", strange, ann),
                Archive.answer("b", "q\0", ann),
                new ImportedReaction("\0", TestHost.id(ann), "like", THEN),
                new ImportedTally(strange, "", 1),
                new ImportedTally(strange, "#comments", 1),
                new ImportedTally(strange, "a\0", 1),
                new ImportedTally(strange, "up", -1),
                new ImportedTally(strange, "👍", 1));

        assertThat(Archive.codes(results))
                .containsExactly(
                        "import.id",
                        "import.id",
                        "import.id",
                        "",
                        "",
                        "import.target-missing",
                        "import.target-missing",
                        "import.tally-invalid",
                        "import.tally-invalid",
                        "import.tally-invalid",
                        "import.tally-invalid",
                        "");
        assertThat(archive.one(Archive.update(strange, "c", ann.person(), "Text"))
                        .kind())
                .isEqualTo(Kind.UNCHANGED);
    }

    @Test
    default void aSecretCommunityComesInOnlyWhereThereAreAny(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);

        assertThat(Archive.codes(archive.write(
                        Archive.community("s", CommunityDraft.secret("S", "?"), TestHost.id(ann)),
                        Archive.community("n", CommunityDraft.open("", "?")),
                        Archive.community("o", CommunityDraft.open("Open", "?").asSealed()))))
                .startsWith("import.secret")
                .endsWith("community.sealed")
                .doesNotContain("");
    }

    @Test
    default void aPageOfTheHostTakesNoImportedPostsOrMembers(TestHost host) {
        Actor ann = host.person("Ann");
        var page = host.kring()
                .pages()
                .put(PageRef.of("https://intranet.example/news/12", "Depot", PageAudience.everyone()));
        ImportedPlace place = ImportedPlace.here(host.post(ann, page).community());
        Archive archive = new Archive(host);
        archive.open("c", ann);

        assertThat(Archive.codes(archive.write(
                        ImportedPost.of("1", place, ann.person(), PostKind.UPDATE, null, "Text", THEN),
                        new ImportedMembership(place, TestHost.id(ann), Role.MEMBER, THEN),
                        ImportedPost.of(
                                "2", ImportedPlace.imported("c"), ann.person(), PostKind.PAGE, "Title", "Text", THEN))))
                .containsExactly("import.target-missing", "import.target-missing", "kind.unknown");
    }

    @Test
    default void aThousandItemsAreOneBatch(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        ImportItem[] batch = new ImportItem[Imports.MOST];
        batch[0] = Archive.question("q", "c", ann, THEN);
        for (int i = 1; i < batch.length; i++) {
            batch[i] = i % 2 == 0
                    ? ImportedComment.reply("r" + i, "q", ann.person(), "See #tag" + i, THEN.plusSeconds(i))
                    : new ImportedTally(i == 1 ? "q" : "r" + (i - 1), "up", i);
        }

        List<ImportResult> results = archive.write(batch);

        assertThat(Archive.kinds(results)).containsOnly(Kind.CREATED);
        assertThat(host.post(ann, Archive.postOf(results.get(0))).comments()).isEqualTo(499);
    }
}
