package io.kring.testkit.behaviour.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.community.CommunityDraft;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.PostKind;
import io.kring.testkit.TestHost;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An archive elsewhere, from which a test brings things in. */
final class Archive {
    /** Where it comes from. */
    static final String SOURCE = "old-wiki";

    /** When all that has no date of its own was written. */
    static final Instant THEN = Instant.parse("2014-05-06T07:08:09.123456Z");

    private final TestHost host;

    Archive(TestHost host) {
        this.host = host;
    }

    List<ImportResult> write(ImportItem... items) {
        return host.kring().imports().write(SOURCE, Arrays.asList(items));
    }

    /** The only item of a batch, as it fared. */
    ImportResult one(ImportItem item) {
        List<ImportResult> results = write(item);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    static ImportedCommunity community(String id, PersonId... managers) {
        return community(id, CommunityDraft.open("Archive " + id, "What was said before"), managers);
    }

    static ImportedCommunity community(String id, CommunityDraft settings, PersonId... managers) {
        return new ImportedCommunity(id, settings, THEN, List.of(managers));
    }

    static ImportedPost question(String id, String community, Actor author, Instant at) {
        return ImportedPost.of(
                id, ImportedPlace.imported(community), author.person(), PostKind.QUESTION, "Title " + id, "Text", at);
    }

    static ImportedPost update(String id, String community, Optional<PersonId> author, String text) {
        return ImportedPost.of(id, ImportedPlace.imported(community), author, PostKind.UPDATE, null, text, THEN);
    }

    static ImportedComment answer(String id, String on, Actor author) {
        return ImportedComment.answer(id, on, author.person(), "Answer " + id, THEN.plusSeconds(60));
    }

    static ImportedComment reply(String id, String on, Actor author) {
        return ImportedComment.reply(id, on, author.person(), "Reply " + id, THEN.plusSeconds(120));
    }

    /** A community that everybody reads, with what came in. */
    static CommunityId communityOf(ImportResult result) {
        return result.community().orElseThrow();
    }

    static PostId postOf(ImportResult result) {
        return (PostId) result.contribution().orElseThrow();
    }

    static CommentId commentOf(ImportResult result) {
        return (CommentId) result.contribution().orElseThrow();
    }

    /** The kinds of results in order. */
    static List<ImportResult.Kind> kinds(List<ImportResult> results) {
        return results.stream().map(ImportResult::kind).toList();
    }

    /** The codes of what was skipped; an empty text for the rest. */
    static List<String> codes(List<ImportResult> results) {
        return results.stream().map(result -> result.code().orElse("")).toList();
    }

    /** An open community of the archive in which this actor is a community manager. */
    CommunityId open(String id, Actor manager) {
        ImportResult result = one(community(id, TestHost.id(manager)));
        CommunityId community = communityOf(result);
        assertThat(host.community(manager, community).kind()).isEqualTo(CommunityKind.OPEN);
        return community;
    }
}
