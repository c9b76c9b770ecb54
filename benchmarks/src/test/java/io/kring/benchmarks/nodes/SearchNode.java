package io.kring.benchmarks.nodes;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.benchmarks.database.Database;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.persistence.jpa.Dialect;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.PostDraft;
import io.kring.search.lucene.LuceneSearchIndex;
import java.nio.file.Path;

/** A process that writes on one thread and indexes on another, with an index that is kept and made anew often, until it is killed. */
public final class SearchNode {
    private static final int ROUNDS = 5;

    private SearchNode() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        SearchedHouse house = SearchedHouse.in(Database.start(Dialect.H2, folder));
        Kring kring = house.node(builder -> builder.search(LuceneSearchIndex.at(folder.resolve("index"))));
        CommunityId tea = house.community(kring);
        Thread writer = new Thread(() -> write(kring, tea), "writer");
        writer.setDaemon(true);
        writer.start();
        for (int round = 1; writer.isAlive(); round++) {
            SearchedHouse.deliver(kring);
            if (round % ROUNDS == 0) {
                kring.search().reconcile(ProgressListener.none());
                System.out.println("kept");
            }
            if (round % (ROUNDS * ROUNDS) == 0) {
                kring.search().rebuild(ProgressListener.none());
                System.out.println("made anew");
            }
        }
    }

    private static void write(Kring kring, CommunityId tea) {
        Actor ann = SearchedHouse.ANN;
        for (int i = 0; ; i++) {
            PostId post = kring.posts()
                    .publish(ann, PostDraft.update(tea, "A samovar, number " + i))
                    .id()
                    .orElseThrow();
            CommentId comment = kring.posts()
                    .comment(ann, post, CommentDraft.of("Which samovar?"))
                    .id()
                    .orElseThrow();
            if (i % 3 == 0) {
                kring.posts()
                        .edit(
                                ann,
                                post,
                                Edit.of(kring.posts().find(ann, post).orElseThrow(), "This samovar, number " + i));
            }
            if (i % 4 == 0) {
                kring.posts().withdraw(ann, comment);
            }
        }
    }
}
