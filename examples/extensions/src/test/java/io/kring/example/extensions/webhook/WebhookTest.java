package io.kring.example.extensions.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kring.event.EventType;
import io.kring.event.ParkedEvent;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through a real server: what is sent, when, and what happens when nobody takes it. */
class WebhookTest {
    private static final String SECRET = "twenty-four bytes or more";
    private static final Duration DAY = Duration.ofDays(1);

    private final WebhookSignature signature = new WebhookSignature(SECRET.getBytes(StandardCharsets.UTF_8));
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer server;
    private TestHost host;
    private Actor ann;
    private CommunityId garden;

    private record Delivered(String path, String id, long second, String signatures, String body) {}

    @BeforeEach
    void aReceiverAndAHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        host = new TestHost(new InMemoryStorage());
        host.with(kring -> kring.subscriber(new Webhook(
                "archive",
                URI.create("http://localhost:" + server.getAddress().getPort() + "/hook"),
                Set.of(EventType.POST_PUBLISHED, EventType.POST_SETTLED),
                signature,
                host.clock(),
                HttpClient.newHttpClient())));
        ann = host.person("Ann");
        garden = host.open(ann);
    }

    @AfterEach
    void close() {
        host.close();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            delivered.add(new Delivered(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("location", "/elsewhere");
            exchange.sendResponseHeaders(answer.get(), -1);
        }
    }

    @Test
    void nothingGoesOutThatMayStillBeTakenBack() {
        PostId kept = host.update(ann, garden, "the orchard opens at dawn");
        PostId regretted = host.update(ann, garden, "the head gardener is a fool");
        host.deliver();
        assertThat(delivered).isEmpty();

        host.posts().withdraw(ann, regretted);
        host.passing(Duration.ofHours(1));

        assertThat(delivered).singleElement().satisfies(sent -> assertThat(sent.body())
                .contains("post.settled", kept.toString())
                .doesNotContain("orchard", "ann"));
    }

    @Test
    void whatIsSentIsSignedAndCannotBeChangedOrSentAgainLater() {
        host.update(ann, garden, "the orchard opens at dawn");
        host.passing(Duration.ofHours(1));

        assertThat(delivered).singleElement().satisfies(sent -> {
            long now = sent.second();
            assertThat(isRight(sent, sent.body(), now)).isTrue();
            assertThat(isRight(sent, sent.body() + " ", now)).isFalse();
            assertThat(isRight(sent, sent.body(), now + 301)).isFalse();
            assertThat(isRight(sent, sent.body(), now - 301)).isFalse();
        });
    }

    private boolean isRight(Delivered sent, String body, long now) {
        return signature.isRight(sent.signatures(), sent.id(), sent.second(), body, now, Duration.ofMinutes(5));
    }

    @Test
    void aReceiverThatFailsIsTriedAgainWithTheSameId() {
        answer.set(500);
        host.update(ann, garden, "the orchard opens at dawn");
        host.passing(Duration.ofHours(1));
        answer.set(204);
        host.passing(Duration.ofHours(1));

        assertThat(delivered)
                .hasSize(2)
                .extracting(Delivered::id)
                .containsOnly(delivered.get(0).id());
        host.passing(DAY);
        assertThat(delivered).hasSize(2);
    }

    @Test
    void aReceiverThatKeepsFailingIsSeenByTheOperator() {
        answer.set(410);
        host.update(ann, garden, "the orchard opens at dawn");
        for (int tries = 0; host.kring().events().parked(10).isEmpty() && tries < 50; tries++) {
            host.passing(DAY);
        }

        assertThat(host.kring().events().parked(10))
                .extracting(ParkedEvent::subscriber)
                .containsExactly("archive");
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer.set(307);
        host.update(ann, garden, "the orchard opens at dawn");
        host.passing(Duration.ofHours(1));

        assertThat(delivered).isNotEmpty().extracting(Delivered::path).containsOnly("/hook");
    }

    /** Known answer: an HMAC computed with another implementation. */
    @Test
    void theSignatureIsThatOfTheSpecification() {
        WebhookSignature known = new WebhookSignature("0123456789abcdef01234567".getBytes(StandardCharsets.UTF_8));

        assertThat(known.of("msg_1", 1_614_265_330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,h+ZUB5cEWs0m2mOFmzzKmdlvEsnLup6pH7CmSyxP9wk=");
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSignature(new byte[23]));
    }
}
