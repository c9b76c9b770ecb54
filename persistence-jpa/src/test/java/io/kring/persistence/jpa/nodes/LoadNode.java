package io.kring.persistence.jpa.nodes;

import static io.kring.persistence.jpa.nodes.NodeMain.say;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Writes as much as it can from several threads while it delivers, and says what was acknowledged, until it is killed.
 * What a line says was begun may or may not be done; what it says was done has to be there.
 */
final class LoadNode {
    private static final int WRITERS = 4;

    private LoadNode() {}

    static void run(Settings settings, BufferedReader in) throws IOException {
        Kring kring = Kring.builder()
                .storage(settings.storage(Settings.emf(settings.source())))
                .people(PeopleDirectory.none())
                .build();
        CommunityId tea = kring.communities()
                .create(Actor.of("ann"), CommunityDraft.open("Tea " + settings.text("round"), "Better tea"))
                .id();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(WRITERS + 1);
        kring.startTicker(threads, Duration.ofMillis(50));
        for (int i = 0; i < WRITERS; i++) {
            Actor writer = Actor.of("writer-" + settings.text("round") + "-" + i);
            threads.execute(() -> write(kring, tea, writer));
        }
        in.readLine();
    }

    private static void write(Kring kring, CommunityId tea, Actor writer) {
        kring.communities().join(writer, tea);
        String person = writer.person().orElseThrow().value();
        for (int i = 0; ; i++) {
            PostId post = kring.posts()
                    .publish(writer, PostDraft.update(tea, "Number " + i + " #tea"))
                    .id()
                    .orElseThrow();
            say("kept " + post.value());
            CommentId comment = kring.posts()
                    .comment(writer, post, CommentDraft.of("Well #said"))
                    .id()
                    .orElseThrow();
            say("kept " + comment.value());
            kring.reactions().add(writer, post, "like");
            say("reacted " + person + " " + post.value());
            if (i % 3 == 0) {
                say("taking " + person + " " + post.value());
                kring.reactions().remove(writer, post, "like");
                say("taken " + person + " " + post.value());
            }
            if (i % 4 == 0) {
                kring.posts().withdraw(writer, comment);
                say("withdrawn " + comment.value());
            }
            if (i % 5 == 0) {
                kring.communities().leave(writer, tea);
                kring.communities().join(writer, tea);
            }
        }
    }
}
