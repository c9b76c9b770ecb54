package io.kring.example.intranet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser without scripts: reads pages and sends their forms. */
final class Visitor {
    private final String host;
    private final String language;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** What came back. */
    record Answer(int status, HttpResponse<String> whole, Document page) {
        String text() {
            return page.text();
        }

        String address() {
            return whole.uri().getPath();
        }
    }

    Visitor(int port, String language) {
        this.host = "http://127.0.0.1:" + port;
        this.language = language;
    }

    /** Logged in as one of the twelve. */
    static Visitor as(String person, int port) {
        return as(person, port, "nl");
    }

    static Visitor as(String person, int port, String language) {
        Visitor visitor = new Visitor(port, language);
        Answer login = visitor.open("/login");
        visitor.send(login, "form:has(input[value=" + person + "])", Map.of());
        return visitor;
    }

    Answer open(String address) {
        return answer(request(address).GET().build());
    }

    /** Sends a form of a page as it stands there, with these values typed. */
    Answer send(Answer from, String form, Map<String, String> typed) {
        Element element = from.page().selectFirst(form);
        if (element == null) {
            throw new AssertionError(
                    "there is no form " + form + " on " + from.whole().uri());
        }
        Map<String, String> values = new LinkedHashMap<>();
        element.select(
                        "input:not([type=checkbox], [type=radio], [type=file]), input[checked], textarea, option[selected]")
                .forEach(field -> {
                    String name = field.is("option") ? field.closest("select").attr("name") : field.attr("name");
                    values.put(name, field.is("textarea") ? field.wholeText() : field.val());
                });
        values.putAll(typed);
        return post(element.attr("action").isEmpty() ? from.address() : element.attr("action"), values);
    }

    /** Sends values to an address, with whatever they hold. */
    Answer post(String address, Map<String, String> values) {
        String body = values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return post(address, "application/x-www-form-urlencoded", body);
    }

    Answer post(String address, String type, String body) {
        return answer(request(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** An open line, to be read until it is closed. */
    Line listen(String address) {
        try {
            return new Line(client.send(request(address).GET().build(), BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many bytes a browser gets, compressed as it asks for. */
    int weight(String address) {
        try {
            HttpRequest compressed =
                    request(address).header("Accept-Encoding", "gzip").build();
            return client.send(compressed, BodyHandlers.ofByteArray()).body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response, Jsoup.parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String address) {
        String path = Arrays.stream(address.split(" ", -1)).collect(Collectors.joining("%20"));
        return HttpRequest.newBuilder(URI.create(host + path))
                .header("Accept-Language", language)
                .timeout(Duration.ofSeconds(20));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
