package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.example.intranet.Visitor.Answer;
import io.kring.example.veldstroom.VeldstroomDirectory;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningIntranet
class PagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private VeldstroomDirectory people;

    @Test
    void whoIsNotLoggedInSeesTheTwelveFacesAndNothingElse() {
        Visitor stranger = new Visitor(port, "nl");

        Answer page = stranger.open("/communities");

        assertThat(page.address()).isEqualTo("/login");
        assertThat(page.page().select(".face")).hasSize(12);
        assertThat(page.text()).contains("Mehmet Yıldırım", "Bekijk het als Mehmet");
        assertThat(stranger.open("/login").whole().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    }

    @Test
    void eachOfTheTwelveOpensEveryPageTheyAreLedTo() {
        people.everybody().stream()
                .filter(colleague -> colleague.login().isPresent())
                .forEach(colleague -> {
                    Visitor visitor = Visitor.as(colleague.id().value(), port);
                    Answer home = visitor.open("/");
                    Stream.concat(
                                    Stream.of(
                                            "/communities",
                                            "/nieuws",
                                            "/projecten",
                                            "/moderation",
                                            "/write",
                                            "/search"),
                                    links(home).stream())
                            .forEach(address -> assertThat(visitor.open(address).status())
                                    .as("%s as %s", address, colleague.name())
                                    .isEqualTo(200));
                });
    }

    @Test
    void homeTellsWhatIsNewAndWhatWaits() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);

        Answer home = mehmet.open("/");

        assertThat(home.text()).contains("Elke straat stroom", "nieuwe berichten sinds je laatste bezoek");
        assertThat(home.page().select(".kring-mine .kring-badge")).isNotEmpty();
        assertThat(home.page().select(".kring-rail .kring-list li")).hasSize(3);
    }

    @Test
    void theHostsNewsCarriesAConversationAndWhatCameOfIt() {
        Visitor sanne = Visitor.as("sanne.dewit", port);

        Answer news = sanne.open("/nieuws/nieuw-rooster-storingsdienst");

        assertThat(news.text()).contains("41 reacties", "Wat we hoorden, wat we deden", "ruilbank");
        assertThat(sanne.open("/nieuws/een-vraag-om-kwart-voor-elf").text())
                .contains("Hier begon het", "Mag ik bij vijf graden vorst nog een mof zetten?");
    }

    @Test
    void whatIsSecretIsNowhereForOutsiders() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Visitor ingrid = Visitor.as("ingrid.postma", port);

        Answer found = ingrid.open("/search?q=Poolster");

        assertThat(found.page().select(".kring-hits > li")).isNotEmpty();
        assertThat(mehmet.open("/search?q=Poolster").page().select(".kring-hits > li"))
                .isEmpty();
        String page = found.page().select(".kring-hits a").attr("href");
        assertThat(ingrid.open(page).status()).isEqualTo(200);
        assertThat(mehmet.open(page).status()).isEqualTo(404);
        assertThat(mehmet.open("/communities").text()).doesNotContain("Horizon");
    }

    @Test
    void searchMarksWhatMatchesAndOffersToNarrowItDown() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);

        Answer found = mehmet.open("/search?q=mof vorst");

        assertThat(found.page().select(".kring-hits mark")).isNotEmpty();
        assertThat(found.page().select(".kring-facets a")).isNotEmpty();
        Element narrower = found.page().selectFirst(".kring-facets a");
        assertThat(mehmet.open(narrower.attr("href").replace("\"", "%22"))
                        .page()
                        .select(".kring-hits > li"))
                .isNotEmpty();
    }

    @Test
    void aPersonsPageHasNoCountsAndNothingFinerThanTheDay() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);

        Answer henk = mehmet.open("/people/henk.dijkstra");

        assertThat(henk.text()).contains("Vraag me naar");
        assertThat(henk.page().select("time")).isNotEmpty().allSatisfy(time -> assertThat(time.attr("datetime"))
                .hasSize("2026-01-01".length()));
    }

    @Test
    void theLanguageIsThatOfTheBrowser() {
        assertThat(Visitor.as("priya.nair", port, "en").open("/").text()).contains("since your last visit");
        assertThat(Visitor.as("priya.nair", port, "nl").open("/").text()).contains("sinds je laatste bezoek");
        assertThat(Visitor.as("priya.nair", port, "fr").open("/").text()).contains("sinds je laatste bezoek");
    }

    @Test
    void homeAsksKringAtMostEightStatementsAndWeighsAtMostSixtyKilobytes() {
        Visitor mehmet = Visitor.as("mehmet.yildirim", port);
        Answer home = mehmet.open("/");

        Statements.forget();
        mehmet.open("/");

        assertThat(Statements.asked()).isNotEmpty().hasSizeLessThanOrEqualTo(8);
        int all = mehmet.weight("/")
                + home.page().select("script[src], link[rel=stylesheet]").stream()
                        .mapToInt(part -> mehmet.weight(part.attr("src") + part.attr("href")))
                        .sum();
        assertThat(all).isLessThan(60_000);
    }

    private static List<String> links(Answer page) {
        return page.page().select("main a[href^=/]").stream()
                .map(link -> link.attr("href"))
                .distinct()
                .limit(25)
                .toList();
    }
}
