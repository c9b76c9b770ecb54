package io.kring.example.extensions;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.example.extensions.directory.ScimDirectory;
import io.kring.example.extensions.directory.ScimUsers;
import io.kring.example.extensions.moderation.ConnectionNumbers;
import io.kring.example.extensions.sealing.BodySeal;
import io.kring.example.extensions.sealing.SealedStorage;
import io.kring.example.extensions.webhook.Webhook;
import io.kring.example.extensions.webhook.WebhookSignature;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.limit.Limits;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** One Kring with all four extensions, and what each of them does. Run it, and read what it prints. */
public final class Extensions {
    private static final int AES_BITS = 256;
    private static final int SECRET_BYTES = 32;
    private static final int ROUND = 100;

    private Extensions() {}

    /** Begins with an empty database in memory, keys of its own, and a receiver on this machine. */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException, NoSuchAlgorithmException {
        WebhookSignature signature = new WebhookSignature(secret());
        try (Receiver receiver = Receiver.start(signature);
                EntityManagerFactory emf = Persistence.createEntityManagerFactory("extensions")) {
            KringSchema.of(emf).migrate();
            ScimDirectory people = new ScimDirectory();
            people.replace(new ScimUsers().read(users()));
            EventSubscriber webhook = new Webhook(
                    "to-the-archive",
                    receiver.address(),
                    Set.of(EventType.POST_PUBLISHED, EventType.POST_SETTLED),
                    signature,
                    Clock.systemUTC(),
                    HttpClient.newBuilder()
                            .connectTimeout(Duration.ofSeconds(2))
                            .build());
            try (Kring kring = Kring.builder()
                    .storage(new SealedStorage(JpaStorage.on(emf), new BodySeal(Map.of("2026", key()), "2026")))
                    .people(people)
                    .moderation(new ConnectionNumbers())
                    .subscriber(webhook)
                    .limits(Limits.standard().withGrace(Duration.ZERO))
                    .build()) {
                tell(kring, out);
            }
            out.println("In the database it stands as " + stored(emf).substring(0, 40) + "…");
            out.println("The receiver was told: " + receiver.told());
        }
    }

    private static void tell(Kring kring, PrintStream out) {
        Actor fatima = Actor.of("p-1001");
        Actor anouk = Actor.of("p-1002");
        CommunityId data = kring.communities()
                .create(fatima, CommunityDraft.open("Data & dashboards", "Numbers that help us choose"))
                .id();
        kring.communities().join(anouk, data);
        PublishOutcome<?> asked =
                kring.posts().publish(anouk, PostDraft.update(data, "Whose is connection 871687120050324563?"));
        if (asked instanceof PublishOutcome.Nudged<?> nudged) {
            out.println("Anouk is asked to reconsider: "
                    + nudged.findings().get(0).reason().en());
        }
        kring.posts().publish(anouk, PostDraft.update(data, "Ask @fatima who keeps the connections."));
        kring.feeds()
                .read(fatima, FeedQuery.home())
                .entries()
                .forEach(entry -> out.println("Fatima reads: " + entry.post().markdown()));
        while (kring.deliverPending(ROUND).more()) {
            // there is more than fits into a round
        }
    }

    private static String stored(EntityManagerFactory emf) {
        try (EntityManager manager = emf.createEntityManager()) {
            return (String) manager.createNativeQuery("select body from kring_contribution")
                    .getSingleResult();
        }
    }

    private static String users() throws IOException {
        try (InputStream users = Extensions.class.getResourceAsStream("/people/users.json")) {
            return new String(Objects.requireNonNull(users).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SecretKey key() throws NoSuchAlgorithmException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(AES_BITS);
        return generator.generateKey();
    }

    private static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
