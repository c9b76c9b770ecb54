package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.access.PageAudience;
import io.kring.community.CommunityDraft;
import io.kring.conversation.PageRef;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedTally;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.Edit;
import io.kring.post.LinkedPost;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.spi.change.Change;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import io.kring.testkit.TestHost;
import io.kring.testkit.storage.Scene;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What emptying a practice community leaves in the tables: nothing of the conversation. */
class EmptyingTest {
    /** How long it is seen that the emptying waits; shorter than any lock timeout. */
    private static final int WAITS_MILLIS = 400;

    private static final List<String> TABLES = List.of(
            "contribution",
            "reference",
            "revision",
            "reaction",
            "tally",
            "tally_delta",
            "link",
            "pin",
            "seen",
            "page_tie",
            "external",
            "claim");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void noRowOfTheConversationIsLeftAndAllOthersAre(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();
        try (TestHost host = new TestHost(database.storageIn(schema))) {
            Actor ann = host.person("Ann");
            Actor bob = host.person("Bob");
            CommunityId tea = host.open(ann);
            CommunityId trial = host.create(
                    ann, CommunityDraft.open("Trial", "To try things out").asPractice());
            host.add(ann, trial, bob);
            talk(host, ann, bob, tea, "kept");
            host.deliver();
            Map<String, Long> before = rows(database, schema);
            talk(host, ann, bob, trial, "gone");
            Map<String, Long> during = rows(database, schema);
            during.forEach((table, rows) -> assertThat(rows).as(table).isGreaterThan(before.getOrDefault(table, 0L)));

            host.passing(Duration.ofDays(31));

            assertThat(rows(database, schema)).isEqualTo(before);
            assertThat(database.number("select pin_count from " + schema + ".kring_community where name = 'Trial'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsDoneInATransactionThatIsUnderWayIsWaitedForAndGoesToo(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (TestHost host = new TestHost(database.storageIn(schema));
                EntityManager em = database.emf().createEntityManager()) {
            Actor ann = host.person("Ann");
            CommunityId trial = host.create(
                    ann, CommunityDraft.open("Trial", "To try things out").asPractice());
            PostId post = host.update(ann, trial, "A trial");
            host.deliver();
            host.clock().move(Duration.ofDays(31));
            em.getTransaction().begin();
            host.kring().joining(JpaTransaction.of(em)).reactions().add(ann, post, "like");

            Future<?> emptying = thread.submit(() -> host.kring().deliverPending(1_000));
            assertThatThrownBy(() -> emptying.get(WAITS_MILLIS, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            em.getTransaction().commit();
            emptying.get(30, TimeUnit.SECONDS);
            host.passing(Duration.ofMinutes(1));

            assertThat(host.posts().find(ann, post)).isEmpty();
            assertThat(rows(database, schema).values()).containsOnly(0L);
        } finally {
            thread.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aHundredCommentsTakeAsManyStatementsAsOne(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        Scene scene = new Scene(database.freshStorage());
        PersonRow ann = scene.person("ann");
        long trial = scene.community(settings -> settings.practice());
        ContributionRow little = scene.post(trial, ann);
        ContributionRow much = scene.post(trial, ann);
        scene.comment(little, ann);
        for (int i = 0; i < 100; i++) {
            scene.comment(much, ann);
        }

        int few = database.count().of(() -> scene.apply(new Change.EmptyConversation(little.id(), 1, trial)));
        int many = database.count().of(() -> scene.apply(new Change.EmptyConversation(much.id(), 1, trial)));

        assertThat(many).isEqualTo(few);
        boolean gone = scene.read(
                work -> work.contributions().find(Scene.viewer(ann), much.id()).isEmpty());
        assertThat(gone).isTrue();
    }

    /** A conversation with something in every table. */
    private static void talk(TestHost host, Actor ann, Actor bob, CommunityId community, String name) {
        Instant at = host.clock().instant();
        PostId post = host.publish(
                ann,
                PostDraft.question(community, "Which?", "Which #tea?")
                        .attaching(new Attachment("/" + name, name, "text/plain", 1)));
        CommentId comment = host.answer(bob, post, "Green #tea");
        host.reactions().add(bob, post, "like");
        host.reactions().add(ann, comment, "like");
        host.clock().move(Duration.ofHours(1));
        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "Which #tea then?"));
        host.posts().pin(ann, post, new Pin(Pin.Kind.FEATURED, Optional.empty()));
        host.posts().seen(bob, post);
        PageRef page = PageRef.of("/" + name, name, PageAudience.everyone()).ownedBy(TestHost.id(ann));
        host.kring()
                .imports()
                .write(
                        name,
                        List.of(
                                ImportedPost.of(
                                        "p1",
                                        ImportedPlace.here(community),
                                        Optional.of(TestHost.id(ann)),
                                        PostKind.UPDATE,
                                        null,
                                        "Old",
                                        at),
                                ImportedComment.reply("c1", "p1", Optional.empty(), "Older", at),
                                ImportedPost.of(
                                        "p2",
                                        ImportedPlace.here(community),
                                        Optional.empty(),
                                        PostKind.UPDATE,
                                        null,
                                        "Other",
                                        at),
                                new ImportedLink("p1", "p2", LinkedPost.Kind.RELATED, at),
                                new ImportedTally("c1", "up", 7)));
        if (name.equals("kept")) {
            host.kring().pages().tie(ann, page, post);
        } else {
            host.kring().pages().tie(ann, PageRef.of("/kept", "kept", PageAudience.everyone()), post);
        }
    }

    private static Map<String, Long> rows(TestDatabase database, String schema) {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, database.number("select count(*) from " + schema + ".kring_" + table)));
        return rows;
    }
}
