package io.kring.example.intranet.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.Kring;
import io.kring.error.InvalidInput;
import io.kring.example.intranet.RunningIntranet;
import io.kring.person.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RunningIntranet
class ProjectsTest {
    private static final Actor PRIYA = Actor.of("priya.nair");

    @Autowired
    private Projects projects;

    @Autowired
    private SitePages pages;

    @Autowired
    private Kring kring;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void thePageAndTheFirstWordAreThereTogether() {
        String path = projects.begin(PRIYA, project("Kaart zonder verbinding", "What would you need in a cellar?"));

        assertThat(path).isEqualTo("/projecten/kaart-zonder-verbinding");
        assertThat(pages.findById(path)).isPresent();
        assertThat(comments(path)).isEqualTo(1);
    }

    @Test
    void whatTheHostTakesBackIsTakenBackInKring() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
                    projects.begin(PRIYA, project("Toch niet", "Anybody?"));
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessage("the host changed its mind");

        assertThat(pages.findById("/projecten/toch-niet")).isEmpty();
        assertThat(comments("/projecten/toch-niet")).isZero();
    }

    @Test
    void whatKringDoesNotLetThroughLeavesNoPage() {
        assertThatThrownBy(() -> projects.begin(PRIYA, project("Te lang", "a".repeat(100_000))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> projects.begin(PRIYA, project("Te hard", "WAAROM DUURT ALLES ALTIJD ZOLANG HIER")))
                .isInstanceOf(OpeningRefused.class);

        assertThat(pages.findById("/projecten/te-lang")).isEmpty();
        assertThat(pages.findById("/projecten/te-hard")).isEmpty();
        assertThat(comments("/projecten/te-hard")).isZero();
    }

    private int comments(String path) {
        return kring.pages().counts(PRIYA, List.of(path)).getOrDefault(path, 0);
    }

    private static ProjectForm project(String name, String opening) {
        return new ProjectForm(name, "It works where there is no connection.", "First a map, then orders.", opening);
    }
}
