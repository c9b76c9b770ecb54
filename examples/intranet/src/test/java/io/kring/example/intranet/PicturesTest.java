package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Makes the pictures of the README, with {@code -Dkring.pictures=docs/images}. */
@RunningIntranet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class PicturesTest {
    private static final int MOST_BYTES = 150_000;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start(port, "nl");
        browser.logIn("mehmet.yildirim");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void home() throws IOException {
        browser.size(1280, 860);
        browser.open("/");
        keep("intranet-home");
    }

    @Test
    void theOutcomeUnderTheHostsNews() throws IOException {
        browser.size(1280, 860);
        browser.open("/nieuws/nieuw-rooster-storingsdienst");
        browser.scrollTo(".news-text");
        keep("intranet-news");
    }

    @Test
    void aQuestionWithItsAnswerInTheDark() throws IOException {
        browser.size(1280, 860);
        browser.open("/search?q=mof vorst kind:question");
        browser.click(".kring-hits h2 a");
        browser.dark(true);
        browser.await(".kring-picture img");
        keep("intranet-question");
        browser.dark(false);
    }

    @Test
    void communitiesByTheme() throws IOException {
        browser.size(1280, 860);
        browser.open("/communities");
        browser.scrollTo(".kring-page-head");
        keep("intranet-communities");
    }

    private void keep(String name) throws IOException {
        byte[] picture = browser.picture();
        assertThat(picture).hasSizeLessThan(MOST_BYTES);
        Path folder = Path.of(System.getProperty("kring.pictures", "target/pictures"));
        Files.write(Files.createDirectories(folder).resolve(name + ".webp"), picture);
    }
}
