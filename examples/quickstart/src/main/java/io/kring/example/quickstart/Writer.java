package io.kring.example.quickstart;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.example.veldstroom.Veldstroom;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.persistence.jpa.JpaTransaction;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import jakarta.persistence.EntityManager;

/** Writes as different people do. What can be expected to happen is a value, not an exception. */
final class Writer {
    private final Host host;
    private final Kring kring;
    private final Veldstroom veldstroom;
    private final Screen screen;

    Writer(Host host, Veldstroom veldstroom, Screen screen) {
        this.host = host;
        this.kring = host.kring();
        this.veldstroom = veldstroom;
        this.screen = screen;
    }

    /** A question, an answer, reactions; and the bell, once events are delivered. */
    PostId conversation() {
        Actor mehmet = veldstroom.actor("mehmet.yildirim");
        Actor jelle = veldstroom.actor("jelle.hofstra");
        Actor lotte = veldstroom.actor("lotte.vermeer");
        Community night = night(mehmet);
        screen.title("Writing in " + night.name());
        screen.text("Above the button: "
                + kring.posts().audience(mehmet, night.id()).words());
        screen.line("");

        PublishOutcome<PostId> asked = kring.posts()
                .publish(
                        mehmet,
                        PostDraft.question(
                                night.id(),
                                "Wie heeft er nog droge hars in de bus?",
                                "Sta in Loppersum. Mof is klaar om te gieten, mijn laatste zak is nat. #mof"));
        screen.line("   Mehmet asks: " + word(asked));
        PostId question = asked.id().orElseThrow();

        PublishOutcome<CommentId> answered = kring.posts()
                .comment(jelle, question, CommentDraft.answer("Ik. Twee zakken, en ze liggen op de kachel. Kwartier."));
        screen.line("   Jelle answers: " + word(answered));
        CommentId answer = answered.id().orElseThrow();

        kring.reactions().add(lotte, question, "support");
        kring.reactions().add(mehmet, answer, "thanks");
        kring.posts().accept(mehmet, answer);

        PublishOutcome<CommentId> shouted =
                kring.posts().comment(lotte, question, CommentDraft.of("MENSEN GIETEN DAARBUITEN GEWOON DOOR"));
        screen.line("   Lotte shouts: " + word(shouted));
        if (shouted instanceof PublishOutcome.Nudged<CommentId> nudged) {
            nudged.findings()
                    .forEach(finding -> screen.text("   " + finding.reason().nl()));
        }
        screen.line("");
        kring.deliverPending(1_000);
        return question;
    }

    /** A post stands and falls with the host's own transaction. */
    void takenBackByTheHost() {
        Actor mehmet = veldstroom.actor("mehmet.yildirim");
        Community night = night(mehmet);
        screen.title("In the host's own transaction");
        PostId post;
        try (EntityManager em = host.entityManager()) {
            em.getTransaction().begin();
            post = kring.joining(JpaTransaction.of(em))
                    .posts()
                    .publish(mehmet, PostDraft.update(night.id(), "Dit bericht hoort bij iets dat niet doorging."))
                    .id()
                    .orElseThrow();
            em.getTransaction().rollback();
        }
        boolean there = kring.posts().find(mehmet, post).isPresent();
        screen.text("A post is published, and the host rolls back: the post is " + (there ? "still there" : "gone")
                + ", and the bell is silent.");
        kring.deliverPending(1_000);
    }

    private Community night(Actor actor) {
        return kring.communities()
                .discover(actor, CommunityQuery.all().named("Storing & nacht"), PageRequest.first(1))
                .items()
                .get(0);
    }

    private static String word(PublishOutcome<?> outcome) {
        return switch (outcome.kind()) {
            case PUBLISHED -> "published";
            case SCHEDULED -> "published later";
            case NUDGED -> "not yet published; asked to read it once more";
            case HELD -> "waiting for a moderator";
            case REJECTED -> "not published";
        };
    }
}
