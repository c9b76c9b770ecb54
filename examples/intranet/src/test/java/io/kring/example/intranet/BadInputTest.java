package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.example.intranet.Visitor.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningIntranet
class BadInputTest {
    private static final String WRITING = "form[action=/write]";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts/p1",
                "/posts/x",
                "/posts/pzzzzzzzzzzzzzzzz",
                "/communities/g1",
                "/comments/c1",
                "/people/nobody",
                "/nieuws/niet-daar",
                "/pictures/niet-daar.jpg",
                "/pictures/..%2Fapplication.jpg",
                "/webjars/none.js",
                "/nergens",
                "/live/posts/p1"
            })
    void whatIsNotThereIsAReadablePage(String address) {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);

        Answer answer = mehmet.open(address);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.whole().body()).doesNotContain("Exception", "at org.", "Whitelabel");
    }

    @Test
    void aForgedCursorIsAReadablePage() {
        Answer answer = Visitor.as("mehmet.yildirim", port).open("/?after=forged");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("dit hoort niet bij deze lijst");
    }

    @Test
    void aFormWithoutItsSecretIsRefusedAndTheTextIsStillThere() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);

        Answer answer = mehmet.post("/write", Map.of("markdown", "Wie heeft er nog hars?", "kind", "update"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("textarea").text()).isEqualTo("Wie heeft er nog hars?");
    }

    @Test
    void aFormOfTenMegabytesIsRefused() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);

        Answer answer = mehmet.post("/write", Map.of("markdown", "a".repeat(10_000_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Dit is te groot om te versturen");
    }

    @Test
    void anotherKindOfContentIsRefused() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);

        assertThat(mehmet.post("/write", "application/json", "{}").status()).isEqualTo(403);
    }

    @Test
    void whatIsSentToWhatWasTakenBackMeanwhileIsNotLost() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Visitor henk = Visitor.as("henk.dijkstra", port);
        String storing = mehmet.open("/").page().select(".kring-mine a").stream()
                .filter(link -> link.text().startsWith("Storing"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Answer post = mehmet.send(
                mehmet.open(storing), WRITING, Map.of("kind", "update", "markdown", "Dit neem ik straks terug."));
        Answer open = henk.open(post.address());
        mehmet.send(mehmet.open(post.address()), "form[action$=/withdraw]", Map.of());

        Answer answer = henk.send(open, "form#write", Map.of("markdown", "Te laat, en toch getypt."));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("textarea").text()).isEqualTo("Te laat, en toch getypt.");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Answer form = mehmet.open("/write");

        Answer answer = mehmet.send(form, WRITING, Map.of("kind", "question", "title", "", "markdown", "Kan dit?"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("textarea[name=markdown]").text()).isEqualTo("Kan dit?");
        assertThat(answer.page().select("[role=alert]").text()).isNotEmpty();
    }
}
