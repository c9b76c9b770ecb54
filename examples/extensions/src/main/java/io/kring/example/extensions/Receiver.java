package io.kring.example.extensions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kring.example.extensions.webhook.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other end of the webhook, on this machine: it believes what is signed and recent. */
final class Receiver implements AutoCloseable {
    private static final int TAKEN = 204;
    private static final int NOT_BELIEVED = 401;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final HttpServer server;
    private final WebhookSignature signature;
    private final List<String> told = new CopyOnWriteArrayList<>();

    private Receiver(HttpServer server, WebhookSignature signature) {
        this.server = server;
        this.signature = signature;
    }

    static Receiver start(WebhookSignature signature) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Receiver receiver = new Receiver(server, signature);
        server.createContext("/events", receiver::receive);
        server.start();
        return receiver;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/events");
    }

    /** What it was told and believed, in order. */
    List<String> told() {
        return List.copyOf(told);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean right = signature.isRight(
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                    body,
                    Instant.now().getEpochSecond(),
                    TOLERANCE);
            if (right) {
                told.add(body);
            }
            exchange.sendResponseHeaders(right ? TAKEN : NOT_BELIEVED, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
