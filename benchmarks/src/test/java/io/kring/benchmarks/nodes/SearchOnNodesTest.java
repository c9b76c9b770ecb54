package io.kring.benchmarks.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.benchmarks.Databases;
import io.kring.benchmarks.database.Database;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.persistence.jpa.Dialect;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.search.SearchRequest;
import io.kring.search.lucene.LuceneSearchIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes on one database with an index each: all come to answer the same, whoever was away and whatever goes on meanwhile. */
class SearchOnNodesTest {
    private static final int MOST = 200;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void twoNodesAnswerTheSameAlsoWhereOneWasAway(Dialect dialect) {
        try (Database database = Databases.start(dialect, folder)) {
            SearchedHouse house = SearchedHouse.in(database);
            List<PostId> posts = new ArrayList<>();
            try (Kring first = node(house, "first")) {
                CommunityId tea = house.community(first);
                try (Kring second = node(house, "second")) {
                    for (int i = 0; i < 20; i++) {
                        posts.add(said(i % 2 == 0 ? first : second, tea));
                        SearchedHouse.deliver(i % 3 == 0 ? first : second);
                    }
                    assertAnswers(house, first, second);
                }

                for (int i = 0; i < 20; i++) {
                    posts.add(said(first, tea));
                    first.posts().withdraw(SearchedHouse.ANN, posts.get(i));
                }
                SearchedHouse.deliver(first);
                try (Kring back = node(house, "second");
                        Kring fresh = node(house, "third")) {
                    assertAnswers(house, first, back, fresh);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anIndexIsMadeAnewWhileOthersWriteAndSearch(Dialect dialect) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Database database = Databases.start(dialect, folder)) {
            SearchedHouse house = SearchedHouse.in(database);
            try (Kring kring = node(house, "only")) {
                CommunityId tea = house.community(kring);
                PostId first = said(kring, tea);
                SearchedHouse.deliver(kring);
                AtomicBoolean over = new AtomicBoolean();
                List<Future<Integer>> writing = List.of(
                        threads.submit(() -> written(kring, tea, over)),
                        threads.submit(() -> written(kring, tea, over)));
                Future<Integer> searching = threads.submit(() -> searched(kring, first, over));

                for (int i = 0; i < 3; i++) {
                    assertThat(kring.search().rebuild((phase, done, total) -> {
                                kring.deliverPending(100);
                                return true;
                            }))
                            .isPresent();
                }
                over.set(true);

                for (Future<Integer> writer : writing) {
                    assertThat(writer.get()).isPositive();
                }
                assertThat(searching.get()).isPositive();
                assertAnswers(house, kring);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Kring node(SearchedHouse house, String name) {
        return house.node(builder -> builder.search(LuceneSearchIndex.at(folder.resolve(name))));
    }

    private static PostId said(Kring kring, CommunityId tea) {
        PostId post = kring.posts()
                .publish(SearchedHouse.ANN, PostDraft.update(tea, "A samovar"))
                .id()
                .orElseThrow();
        CommentId comment = kring.posts()
                .comment(SearchedHouse.ANN, post, CommentDraft.of("Which samovar?"))
                .id()
                .orElseThrow();
        if (comment.value() % 3 == 0) {
            kring.posts().withdraw(SearchedHouse.ANN, comment);
        }
        return post;
    }

    private static int written(Kring kring, CommunityId tea, AtomicBoolean over) {
        int written = 0;
        while (!over.get() && written < MOST) {
            said(kring, tea);
            written++;
        }
        return written;
    }

    /** There is an answer at any time, and what was there before is in it. */
    private static int searched(Kring kring, PostId first, AtomicBoolean over) {
        int searched = 0;
        while (!over.get()) {
            assertThat(kring.search()
                            .find(
                                    SearchedHouse.ANN,
                                    SearchRequest.of("samovar after:2000").first(200))
                            .hits())
                    .isNotEmpty();
            assertThat(kring.search().related(SearchedHouse.ANN, first, 5)).isNotNull();
            searched++;
        }
        return searched;
    }

    private static void assertAnswers(SearchedHouse house, Kring... nodes) {
        List<Long> said = house.said();
        for (Kring node : nodes) {
            SearchedHouse.deliver(node);
            assertThat(SearchedHouse.found(node)).isEqualTo(said);
            assertThat(node.search().reconcile(ProgressListener.none())).contains(0L);
        }
    }
}
