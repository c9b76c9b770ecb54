package io.kring.persistence.jpa.nodes;

import static io.kring.persistence.jpa.nodes.NodeMain.say;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.PageRequest;
import io.kring.persistence.jpa.JpaTransaction;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.Comment;
import io.kring.post.CommentDraft;
import io.kring.post.ThreadOrder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Delivers events into a table, and writes comments in transactions that are committed late and in any order. */
final class EventNode {
    private final Kring kring;
    private final EntityManagerFactory emf;
    private final List<PostId> posts;
    private final AtomicBoolean writing = new AtomicBoolean(true);

    private EventNode(Kring kring, EntityManagerFactory emf, List<PostId> posts) {
        this.kring = kring;
        this.emf = emf;
        this.posts = posts;
    }

    static void run(Settings settings, BufferedReader in) throws IOException {
        DataSource source = settings.source();
        EntityManagerFactory emf = Settings.emf(source);
        KringBuilder builder = Kring.builder()
                .storage(settings.storage(emf))
                .people(PeopleDirectory.none())
                .clock(new FastClock(
                        settings.number("zero"),
                        (int) settings.number("speed"),
                        Duration.ofMinutes(settings.number("ahead"))));
        for (String name : settings.list("subscribers")) {
            builder.subscriber(new TableSubscriber(name, settings.text("name"), settings.text("schema"), source));
        }
        say("prepared");
        in.readLine();
        Kring kring = builder.build();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
        kring.startTicker(threads, Duration.ofMillis(100));
        say("ready");
        in.readLine();
        EventNode node = new EventNode(
                kring, emf, settings.list("posts").stream().map(PostId::parse).toList());
        ScheduledExecutorService writers = Executors.newScheduledThreadPool((int) settings.number("writers"));
        for (int i = 0; i < settings.number("writers"); i++) {
            Actor writer = Actor.of("writer-" + i);
            writers.execute(() -> node.write(writer));
        }
        in.readLine();
        node.writing.set(false);
        writers.shutdown();
        try {
            if (writers.awaitTermination(30, TimeUnit.SECONDS)) {
                say("finished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        in.readLine();
    }

    private void write(Actor writer) {
        while (writing.get()) {
            PostId post = posts.get(ThreadLocalRandom.current().nextInt(posts.size()));
            try {
                comment(writer, on(writer, post));
            } catch (RuntimeException e) {
                say("failed " + e.getClass().getName());
            }
        }
    }

    /** A comment that is committed already, or the post. */
    private Target on(Actor writer, PostId post) {
        List<Comment> newest = kring.posts()
                .thread(writer, post, ThreadOrder.NEWEST_FIRST, PageRequest.first(3))
                .orElseThrow()
                .comments()
                .items();
        return newest.isEmpty() || ThreadLocalRandom.current().nextBoolean()
                ? post
                : newest.get(newest.size() - 1).id();
    }

    private void comment(Actor writer, Target on) {
        try (EntityManager em = emf.createEntityManager()) {
            em.getTransaction().begin();
            try {
                long id = kring.joining(JpaTransaction.of(em))
                        .posts()
                        .comment(writer, on, CommentDraft.of("A word"))
                        .id()
                        .orElseThrow()
                        .value();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextInt(20)));
                if (ThreadLocalRandom.current().nextInt(10) == 0) {
                    em.getTransaction().rollback();
                    say("undone " + id);
                } else {
                    em.getTransaction().commit();
                    say("kept " + id);
                }
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }
}
