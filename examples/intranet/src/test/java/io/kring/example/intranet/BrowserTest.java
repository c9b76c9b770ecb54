package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.CommunityQuery;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningIntranet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Kring kring;

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start(port, "nl");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPersonLogsInJoinsAsksIsAnsweredAndAccepts() {
        browser.logIn("carla.hoekstra");
        browser.open("/communities/" + community("Storing & nacht"));
        browser.click("form[action$='/join'] button");
        browser.await(".flash", "Je bent lid");
        browser.click(".kring-write > summary");
        browser.click(".kring-kinds label:nth-of-type(2)");
        browser.type("input[name=title]", "Wie belt de klant terug na een storing?");
        browser.type(".kring-write textarea", "Vannacht waren het er drie. @henkd");
        browser.await(".kring-completions li", "Henk Dijkstra");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.press("#storing");
        browser.click(".kring-write .kring-button");
        browser.await(".kring-text a", "@Henk Dijkstra");
        String question = browser.address();

        browser.logIn("henk.dijkstra");
        browser.open(question);
        browser.type("#write textarea", "Ik, om acht uur.");
        browser.click("#write input[name=answer]");
        browser.click("#write .kring-button");
        browser.await(".kring-comment .kring-text", "Ik, om acht uur.");
        browser.click(".is-whole .kring-reactions summary");
        browser.click(".is-whole .kring-choice button[value=thanks]");
        browser.await(".is-whole .kring-reactions [aria-pressed=true]", "bedankt 1");

        browser.logIn("carla.hoekstra");
        browser.open(question);
        browser.click("form[action$='/accept'] button");
        browser.await(".kring-accepted .kring-text", "Ik, om acht uur.");
        browser.isAccessible();
    }

    @Test
    void whatSomebodyElseSaysAppearsInAnOpenPage() {
        PostId post = kring.posts()
                .publish(
                        Actor.of("saskia.meinders"),
                        PostDraft.update(community("Storing & nacht"), "Wie is er vannacht wakker?"))
                .id()
                .orElseThrow();
        browser.logIn("mehmet.yildirim");
        browser.open("/posts/" + post);
        browser.await("#comments h2", "Nog geen reacties");

        kring.posts().comment(Actor.of("harm.boelens"), post, CommentDraft.of("Ik. Nog tot zeven."));

        browser.await(".kring-comment .kring-text", "Ik. Nog tot zeven.");
        browser.isSilent();
    }

    @Test
    void homeTellsThatSomethingArrived() {
        browser.logIn("mehmet.yildirim");
        browser.open("/");

        kring.posts()
                .publish(
                        Actor.of("saskia.meinders"),
                        PostDraft.update(community("Storing & nacht"), "Net binnen: Appingedam is weer licht."));

        browser.await(".kring-fresh", "1 nieuw");
        browser.click(".kring-fresh");
        browser.await(".kring-post.is-new .kring-text", "Appingedam is weer licht");
    }

    @Test
    void whoAsksIsShownWhatWasAskedBefore() {
        browser.logIn("lotte.vermeer");
        browser.open("/write");
        browser.click(".kring-kinds label:nth-of-type(2)");

        browser.type("input[name=title]", "Een mof zetten bij vorst");

        browser.await(".kring-similar li", "Mag ik bij vijf graden vorst nog een mof zetten?");
        browser.isAccessible();
    }

    @Test
    void aPictureIsShownToWhoeverReadsThePostAndToNobodyElse(@TempDir Path folder) throws IOException {
        Path photograph = folder.resolve("kast.png");
        ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "png", photograph.toFile());
        browser.logIn("mehmet.yildirim");
        browser.open("/communities/" + community("Leermeesters & leerlingen"));
        browser.click(".kring-write > summary");
        browser.type(".kring-write textarea", "Zo zag mijn eerste kast eruit.");
        browser.click(".kring-attach summary");
        browser.type("input[name=picture]", photograph.toString());
        browser.type("input[name=pictureWords]", "Een zwarte kast in het donker.");
        browser.click(".kring-write .kring-buttons .kring-button");

        String picture = browser.await(".is-whole .kring-picture img").getDomAttribute("src");

        assertThat(picture).startsWith("/files/");
        assertThat(browser.await(".is-whole .kring-picture img").getDomProperty("naturalWidth"))
                .isEqualTo("320");
        browser.isAccessible();
        assertThat(Visitor.as("henk.dijkstra", port).open(picture).status()).isEqualTo(404);
    }

    @Test
    void olderPostsAndReactionsComeInPlace() {
        browser.logIn("sanne.dewit");
        browser.open("/");
        int before = browser.texts(".kring-post").size();

        browser.click(".kring-older a");
        browser.await(".kring-post:nth-of-type(" + (before + 1) + ")");
        browser.click(".kring-post .kring-reactions > button[aria-pressed=false]");
        browser.await(".kring-post .kring-reactions button[aria-pressed=true]");

        assertThat(browser.address()).isEqualTo("/");
        browser.isSilent();
    }

    @Test
    void whatWasTypedIsThereAfterGoingAwayAndBack() {
        browser.logIn("lotte.vermeer");
        String page = "/communities/" + community("Nieuw bij Veldstroom");
        browser.open(page);
        browser.click(".kring-write > summary");
        browser.type(".kring-write textarea", "Half af, en toen ging de bus.");

        browser.open("/nieuws");
        browser.open(page);

        assertThat(browser.await(".kring-write textarea").getDomProperty("value"))
                .isEqualTo("Half af, en toen ging de bus.");
    }

    @Test
    void aModeratorPublishesWhatWaitedWithTheKeyboardAlone() {
        kring.posts()
                .publish(
                        Actor.of("mehmet.yildirim"),
                        PostDraft.update(community("AI met verstand"), "Oefening: NL91ABNA0417164300"));
        browser.logIn("fatima.elamrani");
        browser.open("/moderation");
        browser.isAccessible();
        int waiting = browser.texts(".kring-case").size();

        browser.await(".kring-case form[action$='/release'] button").sendKeys(Keys.ENTER);

        browser.await(".flash", "Het is geplaatst");
        assertThat(browser.texts(".kring-case")).hasSize(waiting - 1);
    }

    @Test
    void everyPageIsAccessibleFitsAndIsSilentLightAndDarkWideAndNarrow() {
        browser.logIn("sanne.dewit");
        List<String> pages = List.of(
                "/",
                "/communities",
                "/communities/" + community("Storing & nacht"),
                "/communities/" + community("Storing & nacht") + "/members",
                "/posts/" + longest(),
                "/nieuws",
                "/nieuws/nieuw-rooster-storingsdienst",
                "/projecten",
                "/people/henk.dijkstra",
                "/people/sanne.dewit",
                "/topics/mof",
                "/write",
                "/search?q=mof%20vorst",
                "/communities/new",
                "/house",
                "/projecten/nieuw",
                "/moderation");
        for (String page : pages) {
            browser.dark(false);
            browser.size(1280, 900);
            browser.open(page);
            browser.isAccessible();
            browser.size(390, 844);
            browser.dark(true);
            browser.isAccessible();
            assertThat(browser.overflows()).as("%s is too wide", page).isFalse();
        }
        browser.dark(false);
        browser.size(1280, 900);
    }

    private CommunityId community(String name) {
        return kring.communities()
                .discover(Actor.of("sanne.dewit"), CommunityQuery.all().named(name), PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    private PostId longest() {
        return kring
                .feeds()
                .read(Actor.of(PersonId.of("sanne.dewit")), FeedQuery.home().first(100))
                .entries()
                .stream()
                .max((one, other) ->
                        Integer.compare(one.post().comments(), other.post().comments()))
                .orElseThrow()
                .post()
                .id();
    }
}
