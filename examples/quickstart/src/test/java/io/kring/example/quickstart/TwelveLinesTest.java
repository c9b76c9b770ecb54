package io.kring.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.post.PostDraft;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The twelve lines of the README: they run, and the README has exactly these. */
class TwelveLinesTest {
    private static final String SOURCE =
            "examples/quickstart/src/test/java/io/kring/example/quickstart/TwelveLinesTest.java";
    private static final String HEADING = "## Twelve lines";

    @Test
    void aHostStartsInTwelveLines() {
        // tag::twelve[]
        EntityManagerFactory emf = Persistence.createEntityManagerFactory("intranet");
        KringSchema.of(emf).migrate();
        PeopleDirectory people = PeopleDirectory.of(List.of(Person.named("ann", "Ann"), Person.named("bob", "Bob")));
        Kring kring = Kring.builder().storage(JpaStorage.on(emf)).people(people).build();

        Actor ann = Actor.of("ann");
        Actor bob = Actor.of("bob");
        CommunityDraft draft = CommunityDraft.open("Tea", "Better tea for everybody");
        CommunityId tea = kring.communities().create(ann, draft).id();
        kring.communities().join(bob, tea);
        kring.posts().publish(ann, PostDraft.question(tea, "Which tea?", "Anyone for #oolong?"));
        var home = kring.feeds().read(bob, FeedQuery.home());
        // end::twelve[]

        assertThat(home.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.post().title()).contains("Which tea?");
            assertThat(entry.post().author().map(Person::name)).contains("Ann");
        });
        kring.close();
        emf.close();
    }

    @Test
    void theReadmeHasExactlyTheseLines() throws IOException {
        List<String> snippet = snippet();

        assertThat(snippet.stream().filter(line -> !line.isBlank())).hasSizeBetween(5, 12);
        Path readme = root().resolve("README.md");
        assertThat(block(Files.readAllLines(readme, StandardCharsets.UTF_8))).isEqualTo(snippet);
    }

    /** What stands between the tags, without the margin. */
    private static List<String> snippet() throws IOException {
        List<String> lines = Files.readAllLines(root().resolve(SOURCE), StandardCharsets.UTF_8);
        int from = indexOf(lines, 0, "// tag::twelve[]");
        String text = String.join("\n", lines.subList(from + 1, indexOf(lines, from, "// end::twelve[]")));
        return text.stripIndent().lines().toList();
    }

    /** The first block of Java after the heading. */
    private static List<String> block(List<String> readme) {
        int heading = indexOf(readme, 0, HEADING);
        int from = indexOf(readme, heading, "```java");
        return readme.subList(from + 1, indexOf(readme, from + 1, "```"));
    }

    private static int indexOf(List<String> lines, int from, String wanted) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(wanted)) {
                return i;
            }
        }
        throw new AssertionError("there is no line: " + wanted);
    }

    /** The folder of the whole project: tests run in the folder of their module. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
