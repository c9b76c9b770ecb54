package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.example.intranet.Visitor.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningIntranet
class WritingTest {
    private static final String WRITING = "form[action=/write]";

    @LocalServerPort
    private int port;

    @Test
    void aFormThatIsSentTwiceMakesOnePost() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Answer form = mehmet.open(community(mehmet, "Storing & nacht"));
        Map<String, String> typed = Map.of("kind", "update", "markdown", "Twee keer gedrukt, een keer geplaatst.");

        Answer first = mehmet.send(form, WRITING, typed);
        Answer second = mehmet.send(form, WRITING, typed);

        assertThat(first.address()).startsWith("/posts/").isEqualTo(second.address());
        assertThat(mehmet.open(community(mehmet, "Storing & nacht")).text())
                .containsOnlyOnce("Twee keer gedrukt, een keer geplaatst.");
    }

    @Test
    void whatOneWroteOneselfIsNotNew() {
        Visitor priya = Visitor.as("priya.nair", port);
        int before = priya.open("/").page().select(".kring-post.is-new").size();

        priya.send(
                priya.open(community(priya, "AI met verstand")),
                WRITING,
                Map.of("kind", "update", "markdown", "The map says what it knows, and when it knew it."));

        Answer home = priya.open("/");
        assertThat(home.page().select(".kring-post").first().text()).contains("The map says what it knows");
        assertThat(home.page().select(".kring-post").first().hasClass("is-new")).isFalse();
        assertThat(home.page().select(".kring-post.is-new")).hasSizeLessThanOrEqualTo(before);
    }

    @Test
    void theSameFormWithOtherWordsAfterGoingBackKeepsTheWords() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Answer form = mehmet.open(community(mehmet, "Storing & nacht"));
        mehmet.send(form, WRITING, Map.of("kind", "update", "markdown", "Eerst dit."));

        Answer again = mehmet.send(form, WRITING, Map.of("kind", "update", "markdown", "Toen iets anders."));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select("textarea[name=markdown]").text()).isEqualTo("Toen iets anders.");
        Answer sent = mehmet.send(again, WRITING, Map.of());
        assertThat(sent.text()).contains("Toen iets anders.", "Het is geplaatst");
    }

    @Test
    void whoIsAskedToReconsiderMayPublishAllTheSame() {
        Visitor lotte = Visitor.as("lotte.vermeer", port);
        Answer form = lotte.open(community(lotte, "Nieuw bij Veldstroom"));

        Answer asked = lotte.send(
                form, WRITING, Map.of("kind", "update", "markdown", "WAAROM STAAT HIER OVERAL KOFFIE EN NERGENS THEE"));
        Answer published = lotte.send(asked, WRITING, Map.of());

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Er staan veel hoofdletters in je tekst");
        assertThat(published.address()).startsWith("/posts/");
    }

    @Test
    void whatHoldsAnAccountNumberWaitsForAModeratorWhoPublishesIt() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Visitor fatima = Visitor.as("fatima.elamrani", port);
        Answer form = mehmet.open(community(mehmet, "AI met verstand"));
        Map<String, String> typed = new HashMap<>();
        typed.put("kind", "update");
        typed.put("markdown", "Voorbeeld voor de les: NL91ABNA0417164300");

        Answer held = mehmet.send(form, WRITING, typed);
        Answer queue = fatima.open("/moderation");

        assertThat(held.text()).contains("wacht op een moderator");
        assertThat(Visitor.as("henk.dijkstra", port).open(held.address()).status())
                .isEqualTo(404);
        assertThat(queue.text()).contains("Voorbeeld voor de les", "Huisregel 4");
        String id = held.address().replace("/posts/", "");
        fatima.send(queue, "form[action=/moderation/" + id + "/release]", Map.of());
        assertThat(Visitor.as("henk.dijkstra", port).open(held.address()).status())
                .isEqualTo(200);
    }

    @Test
    void anAnswerIsAcceptedByWhoAsked() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Visitor henk = Visitor.as("henk.dijkstra", port);
        Answer question = mehmet.send(
                mehmet.open(community(mehmet, "Storing & nacht")),
                WRITING,
                Map.of(
                        "kind",
                        "question",
                        "title",
                        "Waar ligt de reservekachel?",
                        "markdown",
                        "In Assen is hij niet."));

        Answer answered = henk.send(
                henk.open(question.address()), "form#write", Map.of("markdown", "In Hoogezand.", "answer", "true"));
        Answer accepted = mehmet.send(mehmet.open(question.address()), "form[action$=/accept]", Map.of());

        assertThat(answered.page().select("form[action$=/accept]")).isEmpty();
        assertThat(accepted.page().select(".kring-accepted").text()).contains("In Hoogezand.");
    }

    @Test
    void whoIsOvertakenWhileChangingSeesBothTexts() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Answer post = mehmet.send(
                mehmet.open(community(mehmet, "Storing & nacht")),
                WRITING,
                Map.of("kind", "update", "markdown", "De kachel staat in Asen."));
        Answer form = mehmet.open(post.address() + "/edit");
        mehmet.send(form, "form[action$=/edit]", Map.of("markdown", "De kachel staat in Assen."));

        Answer overtaken =
                mehmet.send(form, "form[action$=/edit]", Map.of("markdown", "De kachel staat in Hoogezand."));

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select("textarea[readonly]").text()).isEqualTo("De kachel staat in Assen.");
        assertThat(overtaken.page().select("textarea[name=markdown]").text())
                .isEqualTo("De kachel staat in Hoogezand.");
        assertThat(mehmet.send(overtaken, "form[action$=/edit]", Map.of()).text())
                .contains("De kachel staat in Hoogezand.");
    }

    @Test
    void aModeratorRemovesAndTheAuthorReadsWhy() {
        Visitor henk = Visitor.as("henk.dijkstra", port);
        Visitor joost = Visitor.as("joost.vandenberg", port);
        Answer post = henk.send(
                henk.open(community(henk, "Storing & nacht")),
                WRITING,
                Map.of(
                        "kind",
                        "update",
                        "markdown",
                        "Bij mevrouw De Vries op nummer 12 ligt de sleutel onder de mat."));

        joost.send(joost.open(post.address()), "form[action^=/remove]", Map.of("reason", "Geen adressen van klanten."));

        assertThat(henk.open(post.address()).text()).contains("verwijderd", "Geen adressen van klanten.");
        assertThat(Visitor.as("priya.nair", port).open(post.address()).text()).doesNotContain("onder de mat");
    }

    @Test
    void everybodyMayStartACommunityAndRunsIt() {
        Visitor henk = Visitor.as("henk.dijkstra", port);
        Answer form = henk.open("/communities/new");

        Answer wrong = henk.send(form, "form[action=/communities/new]", Map.of("name", "Oude kaarten"));
        Answer started = henk.send(
                wrong,
                "form[action=/communities/new]",
                Map.of("purpose", "Kaarten van voor 1960, en wat eronder ligt."));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=name]").val()).isEqualTo("Oude kaarten");
        assertThat(started.text()).contains("Oude kaarten", "1 lid", "communitymanager");
    }

    @Test
    void houseRulesAreAcceptedByEachForThemselves() {
        Visitor lotte = Visitor.as("lotte.vermeer", port);
        Answer rules = lotte.open("/house");

        Answer accepted = lotte.send(rules, "form[action=/house/accept]", Map.of());

        assertThat(rules.text()).contains("Schrijf zoals je in de kantine praat");
        assertThat(accepted.text()).contains("Hier houd je je aan");
    }

    @Test
    void joiningAClosedCommunityIsAskedForAndSaid() {
        Visitor anouk = Visitor.as("anouk.jansen", port);
        Answer page = anouk.open(community(anouk, "Leermeesters & leerlingen"));

        Answer asked = anouk.send(page, "form[action$=/join]", Map.of("answer", "Hoe een mof eruitziet."));

        assertThat(page.text()).contains("Wat wil je hier leren", "Alleen leden lezen");
        assertThat(asked.text()).contains("Je hebt gevraagd of je lid mag worden", "Trek je vraag in");
    }

    @Test
    void aCommentUnderTheHostsNewsIsThere() {
        Visitor henk = Visitor.as("henk.dijkstra", port);
        Answer news = henk.open("/nieuws/loting-nieuwe-bussen");

        Answer commented = henk.send(news, "form#write", Map.of("markdown", "Loten. Eindelijk."));

        assertThat(news.text()).contains("Nog geen reacties");
        assertThat(commented.text()).contains("1 reactie", "Loten. Eindelijk.");
        assertThat(henk.open("/nieuws").text()).contains("1 reactie");
    }

    private static String community(Visitor visitor, String name) {
        return visitor.open("/communities").page().select(".kring-card a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }
}
