package io.kring.spring.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.Kring;
import io.kring.person.Actor;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class IntranetTest {
    private static final Actor ANN = Actor.of("ann");

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext context;
    private static String said = "";

    @BeforeAll
    static void start(CapturedOutput output) {
        context = new SpringApplicationBuilder(Intranet.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("intranet") + ";WRITE_DELAY=0",
                        "spring.jpa.hibernate.ddl-auto=update",
                        "spring.main.banner-mode=off",
                        "kring.prefix=social_",
                        "kring.ticker.period=20ms")
                .run();
        said = output.getAll();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private final Kring kring = context.getBean(Kring.class);
    private final EntityManager em = context.getBean(EntityManager.class);
    private final Projects projects = context.getBean(Projects.class);

    @Test
    void aPageAndItsConversationAreKeptTogether() {
        projects.begin(ANN, "/projects/depot", "New depot");

        assertThat(em.find(ProjectPage.class, "/projects/depot").title()).startsWith("New depot");
        assertThat(kring.pages().conversation(ANN, Projects.page("/projects/depot", "New depot")))
                .hasValueSatisfying(found -> assertThat(found.thread()).isPresent());
        assertThat(kring.pages().counts(ANN, List.of("/projects/depot"))).containsEntry("/projects/depot", 1);
    }

    @Test
    void nothingIsSaidAgainstTheTransactionsThatSpringBootMakes() {
        assertThat(said).contains("Started").doesNotContain("joins no transaction");
    }

    @Test
    void whenTheHostFailsNeitherIsLeft() {
        assertThatThrownBy(() -> projects.beginAndFail(ANN, "/projects/bridge", "New bridge"))
                .hasMessage("the host changed its mind");

        assertThat(em.find(ProjectPage.class, "/projects/bridge")).isNull();
        assertThat(kring.pages().counts(ANN, List.of("/projects/bridge"))).doesNotContainEntry("/projects/bridge", 1);
        assertThat(kring.pages().conversation(ANN, Projects.page("/projects/bridge", "New bridge")))
                .hasValueSatisfying(found -> assertThat(found.thread()).isEmpty());
    }

    @Test
    void theTickerDeliversToASubscriberOfTheHost() throws InterruptedException {
        var queue = context.getBean(Intranet.Heard.class).heard();

        projects.begin(ANN, "/projects/cable", "New cable");

        List<String> heard = new ArrayList<>();
        while (!heard.contains("comment.published")) {
            String type = queue.poll(20, TimeUnit.SECONDS);
            assertThat(type).as("after %s", heard).isNotNull();
            heard.add(type);
        }
    }

    @Test
    void tablesHaveThePrefixOfTheHost() {
        assertThat(em.createNativeQuery("select count(*) from social_community").getSingleResult())
                .isNotNull();
        assertThat(kring.health().schemaVersion()).isPresent();
    }

    @Test
    void operationsAreTimedInTheRegistryOfTheHost() {
        kring.pages().counts(ANN, List.of("/projects/any"));

        assertThat(context.getBeanProvider(MeterRegistry.class).stream())
                .allSatisfy(registry ->
                        assertThat(registry.find("kring.operations").timers()).isNotEmpty());
    }

    @Test
    void healthIsInTheActuatorOfThisSpringBoot() {
        assertThat(context.containsBean("kringHealthIndicator")).isTrue();
        assertThat(context.getType("kringHealthIndicator").getSuperclass().getName())
                .startsWith("org.springframework.boot.")
                .endsWith("AbstractHealthIndicator");
    }
}
