package io.kring.example.extensions.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells another system what happened, one event at a time, in the order of each conversation. What is not answered with a
 * 2xx in time fails, and the event log tries it again with back-off; after its last try it is parked, and the operator
 * sees it. Ids and facts go out, never texts or names: the receiver asks for what it may see.
 */
public final class Webhook implements EventSubscriber {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final String name;
    private final URI receiver;
    private final Set<String> types;
    private final WebhookSignature signature;
    private final Clock clock;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A webhook.
     *
     * @param name     keeps its place in the log; a new name begins anew
     * @param types    of events, none for all
     * @param http     the host's; it follows no redirects, or signed events go where somebody else says
     */
    public Webhook(
            String name, URI receiver, Set<String> types, WebhookSignature signature, Clock clock, HttpClient http) {
        this.name = name;
        this.receiver = receiver;
        this.types = Set.copyOf(types);
        this.signature = signature;
        this.clock = clock;
        this.http = http;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String purpose() {
        return "tells " + receiver.getHost() + " what happened";
    }

    @Override
    public Set<String> types() {
        return types;
    }

    /** Nothing goes out that its author may still take back without a trace. */
    @Override
    public boolean leavesTheHouse() {
        return true;
    }

    @Override
    public void receive(DomainEvent event) throws IOException, InterruptedException {
        String body = body(event);
        String id = "kring-" + event.id();
        long now = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(receiver)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", signature.of(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status < OK || status >= REDIRECT) {
            throw new IOException("the receiver answered " + status);
        }
    }

    private String body(DomainEvent event) throws JsonProcessingException {
        Map<String, Object> data = new LinkedHashMap<>(event.facts());
        data.put("conversation", event.conversation());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event.type());
        body.put("timestamp", event.at().toString());
        body.put("data", data);
        return json.writeValueAsString(body);
    }
}
