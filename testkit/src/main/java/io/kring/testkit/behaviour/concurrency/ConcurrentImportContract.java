package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Imports at once, and imports beside people who write. */
public interface ConcurrentImportContract extends KringContract {
    @Test
    default void importsOfOneSourceAtOnceMakeNothingTwice(TestHost host) {
        Actor ann = host.person("Ann");
        List<ImportItem> batch = conversation(TestHost.id(ann).value());
        host.kring();
        List<Callable<List<ImportResult>>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> host.kring().imports().write("wiki", batch));
        }

        List<List<ImportResult>> all = AtOnce.run(8, calls);

        assertThat(all.stream().flatMap(List::stream).filter(result -> result.kind() == ImportResult.Kind.CREATED))
                .hasSize(batch.size());
        assertThat(all.stream().flatMap(List::stream)).noneMatch(result -> result.kind() == ImportResult.Kind.SKIPPED);
        PostId post = (PostId) all.get(0).get(1).contribution().orElseThrow();
        assertThat(host.post(ann, post).comments()).isEqualTo(20);
        assertThat(host.events().all()).filteredOn(DomainEvent::imported).hasSize(batch.size() + 1);
    }

    @Test
    default void importsOfDifferentSourcesAtOnceTakeDifferentPlaces(TestHost host) {
        Actor ann = host.person("Ann");
        host.kring();
        List<Callable<List<ImportResult>>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String source = "wiki" + i;
            calls.add(() -> host.kring()
                    .imports()
                    .write(source, conversation(TestHost.id(ann).value())));
        }

        List<List<ImportResult>> all = AtOnce.run(6, calls);

        assertThat(all.stream().flatMap(List::stream)).allMatch(result -> result.kind() == ImportResult.Kind.CREATED);
        assertThat(all.stream().flatMap(List::stream).flatMap(result -> result.contribution().stream()))
                .hasSize(6 * 21)
                .doesNotHaveDuplicates();
    }

    @Test
    default void peopleWriteOnBesideAnImport(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        List<ImportItem> batch = conversation(TestHost.id(ann).value());
        List<ImportResult> first = host.kring().imports().write("wiki", batch);
        PostId post = (PostId) first.get(1).contribution().orElseThrow();
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int n = i;
            calls.add(() -> {
                List<ImportItem> more = new ArrayList<>();
                more.add(new ImportedReaction("q", TestHost.id(bob), "like", AT));
                more.add(new ImportedMembership(ImportedPlace.imported("c"), TestHost.id(bob), Role.MEMBER, AT));
                more.add(new ImportedAcceptance("q", "a0"));
                more.add(ImportedComment.reply("more" + n, "q", ann.person(), "More", AT));
                return host.kring().imports().write("wiki", more).size() == 4;
            });
            calls.add(() -> host.reactions().add(bob, post, "like").own().contains("like"));
            calls.add(() -> host.posts()
                    .comment(bob, post, io.kring.post.CommentDraft.of("Here"))
                    .id()
                    .isPresent());
            calls.add(() -> host.communities().join(bob, host.post(ann, post).community()) != null);
        }

        List<Boolean> done = AtOnce.run(20, calls);

        assertThat(done).containsOnly(true);
        assertThat(host.post(bob, post).reactions()).hasSize(1).containsEntry("like", 1);
        assertThat(host.post(bob, post).comments()).isEqualTo(30);
        assertThat(host.community(ann, host.post(ann, post).community()).members())
                .hasValue(2);
        assertThat(host.events().of(EventType.REACTION_ADDED)).hasSize(1);
        assertThat(host.events().of(EventType.ANSWER_ACCEPTED)).hasSize(1);
    }

    @Test
    default void aFileThatIsImportedAndAttachedAtOnceHasOneOwner(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId his = host.closed(bob);
        host.kring()
                .imports()
                .write(
                        "wiki",
                        List.of(new ImportedCommunity(
                                "c", CommunityDraft.closed("C", "?"), AT, List.of(TestHost.id(ann)))));
        for (int round = 0; round < 10; round++) {
            Attachment file = new Attachment("/files/" + round, "a", "text/plain", 1);
            ImportedPost post = ImportedPost.of(
                            "p" + round, ImportedPlace.imported("c"), ann.person(), PostKind.UPDATE, null, "Text", AT)
                    .attaching(file, new Attachment("/more/" + round, "b", "text/plain", 1));

            List<Boolean> claimed = AtOnce.run(
                    2,
                    List.of(
                            () -> host.kring()
                                    .imports()
                                    .write("wiki", List.of(post))
                                    .get(0)
                                    .code()
                                    .isEmpty(),
                            () -> isAttached(
                                    host, bob, PostDraft.update(his, "Mine").attaching(file))));

            assertThat(claimed).containsExactlyInAnyOrder(true, false);
            assertThat(host.posts().mayRead(ann, file.uri())).isEqualTo(claimed.get(0));
            assertThat(host.posts().mayRead(bob, file.uri())).isEqualTo(claimed.get(1));
            assertThat(host.posts().mayRead(ann, "/more/" + round)).isTrue();
        }
    }

    private static boolean isAttached(TestHost host, Actor actor, PostDraft draft) {
        try {
            return host.posts().publish(actor, draft).id().isPresent();
        } catch (InvalidInput e) {
            assertThat(e.violations()).extracting(Violation::code).containsExactly("attachment.not-found");
            return false;
        }
    }

    /** When all of it was written. */
    Instant AT = Instant.parse("2014-05-06T07:08:09Z");

    private static List<ImportItem> conversation(String author) {
        var person = java.util.Optional.of(io.kring.person.PersonId.of(author));
        List<ImportItem> batch = new ArrayList<>();
        batch.add(new ImportedCommunity(
                "c", CommunityDraft.open("C", "?"), AT, List.of(io.kring.person.PersonId.of(author))));
        batch.add(ImportedPost.of("q", ImportedPlace.imported("c"), person, PostKind.QUESTION, "Title", "Text", AT));
        for (int i = 0; i < 20; i++) {
            batch.add(ImportedComment.answer("a" + i, "q", person, "Answer", AT));
        }
        return batch;
    }
}
