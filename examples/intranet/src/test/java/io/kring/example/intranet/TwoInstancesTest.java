package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kring.Kring;
import io.kring.community.CommunityQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Two instances on one PostgreSQL behave as one. */
@Timeout(120)
class TwoInstancesTest {
    private static final Actor ANOUK = Actor.of("anouk.jansen");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static ServletWebServerApplicationContext first;
    private static ServletWebServerApplicationContext second;
    private static CommunityId community;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "PostgreSQL comes with the tests on Linux alone");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .start();
        first = instance("first");
        second = instance("second");
        community = first.getBean(Kring.class)
                .communities()
                .discover(ANOUK, CommunityQuery.all().named("Klant aan de lijn"), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        second.getBean(Kring.class).communities().join(Actor.of("henk.dijkstra"), community);
    }

    @AfterAll
    static void stop() throws IOException {
        Stream.of(first, second).forEach(each -> {
            if (each != null) {
                each.close();
            }
        });
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void whatIsSaidOnOneIsHeardAndFoundOnTheOther() throws IOException, InterruptedException {
        Kring here = first.getBean(Kring.class);
        PostId post = here.posts()
                .publish(ANOUK, PostDraft.question(community, "Wie kent de bromfietscode?", "Staat op de kast."))
                .id()
                .orElseThrow();
        Visitor henk = Visitor.as("henk.dijkstra", port(second));
        try (Line line = henk.listen("/live/posts/" + post)) {
            here.posts().comment(ANOUK, post, CommentDraft.of("Niemand?"));

            assertThat(line.next()).isEqualTo("changed");
        }
        assertThat(henk.open("/posts/" + post).text()).contains("Niemand?");
        found(henk, "bromfietscode");
    }

    @Test
    void whatIsRemovedOnOneIsGoneOnTheOther() {
        Visitor henk = Visitor.as("henk.dijkstra", port(second));
        Visitor anouk = Visitor.as("anouk.jansen", port(first));
        PostId post = second.getBean(Kring.class)
                .posts()
                .publish(Actor.of("henk.dijkstra"), PostDraft.update(community, "Mevrouw Bloemhof belde weer."))
                .id()
                .orElseThrow();

        anouk.send(anouk.open("/posts/" + post), "form[action^=/remove]", Map.of("reason", "Geen namen."));

        assertThat(henk.open("/posts/" + post).text()).contains("Geen namen.");
        assertThat(Visitor.as("lotte.vermeer", port(second))
                        .open("/posts/" + post)
                        .text())
                .doesNotContain("Bloemhof");
    }

    /** The index of each instance follows the log. */
    private static void found(Visitor visitor, String word) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (visitor.open("/search?q=" + word)
                .page()
                .select(".kring-hits > li")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("time until it is found").isLessThan(end);
        }
    }

    private static ServletWebServerApplicationContext instance(String name) {
        return (ServletWebServerApplicationContext) SpringApplication.run(
                Intranet.class,
                "--spring.profiles.active=postgresql",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--server.port=0",
                "--intranet.data=" + folder.resolve(name),
                "--kring.node-name=" + name,
                "--kring.ticker.period=20ms");
    }

    private static int port(ServletWebServerApplicationContext instance) {
        return instance.getWebServer().getPort();
    }
}
