package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.Links;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide shows of rendering: it runs, and the guide has exactly these lines. */
class GuideTest {
    private static final Actor ANN = Actor.of("ann");

    private final Map<PersonId, Person> listed = new HashMap<>();
    private Kring kring;
    private PostId written;

    @BeforeEach
    void somebodyWritesAPost() {
        for (Person person : List.of(Person.named("ann", "Ann"), bob())) {
            listed.put(person.id(), person);
        }
        kring = Kring.builder()
                .storage(new InMemoryStorage())
                .people(directory())
                .links(links())
                .build();
        CommunityId tea = kring.communities()
                .create(ANN, CommunityDraft.open("Tea", "Better tea"))
                .id();
        String text = "# Which tea?\n\nAnyone for #Oolong, @bob or @nobody?\n\n![tea](/tea.png)";
        written = kring.posts()
                .publish(ANN, PostDraft.question(tea, "Tea", text))
                .id()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        kring.close();
    }

    @Test
    void aPostIsShownAsTheGuideSays() {
        Post post = kring.posts().find(ANN, written).orElseThrow();

        // tag::render[]
        MarkdownRenderer renderer = MarkdownRenderer.standard()
                .hashtags((topic, typed) -> Optional.of(new Anchor("/topics/" + topic, typed)))
                .images(ImageSource.ofHost())
                .headingsDownBy(2);

        Map<PersonId, Person> cards = kring.people().cards(ANN, MentionLinks.people(post.entities()));
        MarkdownRenderer forAnn = renderer.mentions(MentionLinks.of(kring.links(), cards));
        String html = forAnn.html(post.markdown(), post.entities());
        String mail = forAnn.email(post.markdown(), post.entities(), URI.create("https://intranet.example.org"));
        String card = Html.text(renderer.excerpt(post.markdown(), 120));
        // end::render[]

        assertThat(html)
                .contains("<h3>Which tea?</h3>", "<img src=\"/tea.png\" alt=\"tea\" />")
                .contains("<a href=\"/topics/oolong\" rel=\"nofollow noopener noreferrer\">#Oolong</a>")
                .contains("<a href=\"/people/bob\" rel=\"nofollow noopener noreferrer\">&#64;Bob de Wit</a>")
                .contains("or &#64;nobody?");
        assertThat(mail)
                .contains("\"https://intranet.example.org/people/bob\"", "\"https://intranet.example.org/tea.png\"");
        assertThat(card).isEqualTo("Which tea? Anyone for #Oolong, @bob or @nobody? tea");
    }

    @Test
    void whoHasLeftIsTextAgain() {
        listed.put(bob().id(), bob().withStatus(PersonStatus.DEPARTED));
        kring.people().refresh(List.of(bob().id()));
        Post post = kring.posts().find(ANN, written).orElseThrow();
        Map<PersonId, Person> cards = kring.people().cards(ANN, List.of(bob().id()));

        String html = MarkdownRenderer.standard()
                .mentions(MentionLinks.of(kring.links(), cards))
                .html(post.markdown(), post.entities());

        assertThat(html).contains("&#64;bob or &#64;nobody?").doesNotContain("<a", "Wit");
    }

    @Test
    void aHostSaysItInItsOwnWords() {
        // tag::messages[]
        Locale dutch = Locale.forLanguageTag("nl");
        Messages messages = Messages.in(dutch).with(ResourceBundle.getBundle("acme.Intranet", dutch));
        String full = messages.text(JoinOutcome.FULL);
        // end::messages[]

        assertThat(full).isEqualTo("Deze kring is vol.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "messages"})
    void theGuideHasExactlyTheseLines(String tag) throws IOException {
        List<String> source = Files.readAllLines(Path.of("src/test/java/io/kring/render/commonmark/GuideTest.java"));
        String snippet = String.join("\n", between(source, "// tag::" + tag + "[]", "// end::" + tag + "[]"))
                .stripIndent()
                .replace("ANN", "ann");

        List<String> guide = Files.readAllLines(Path.of("../docs/guide.md"));
        String chapter = String.join("\n", guide.subList(guide.indexOf("## Rendering"), guide.size()));
        assertThat(chapter).contains("```java\n" + snippet + "\n```");
    }

    private static List<String> between(List<String> lines, String begin, String end) {
        List<String> stripped = lines.stream().map(String::strip).toList();
        int from = stripped.indexOf(begin) + 1;
        assertThat(from).isPositive();
        return lines.subList(
                from, from + stripped.subList(from, stripped.size()).indexOf(end));
    }

    private static Person bob() {
        return Person.named("bob", "Bob de Wit").withHandle("bob");
    }

    private PeopleDirectory directory() {
        return new PeopleDirectory() {
            @Override
            public Map<PersonId, Person> byId(Collection<PersonId> ids) {
                Map<PersonId, Person> found = new HashMap<>(listed);
                found.keySet().retainAll(ids);
                return found;
            }

            @Override
            public Map<String, PersonId> byHandle(Collection<String> handles) {
                Map<String, PersonId> found = new HashMap<>();
                listed.values().forEach(person -> person.handle()
                        .filter(handles::contains)
                        .ifPresent(handle -> found.put(handle, person.id())));
                return found;
            }

            @Override
            public List<Person> startingWith(String prefix, int most) {
                return listed.values().stream()
                        .filter(person -> person.name().toLowerCase(Locale.ROOT).startsWith(prefix))
                        .limit(most)
                        .toList();
            }
        };
    }

    private static Links links() {
        return new Links() {
            @Override
            public Optional<URI> person(PersonId person) {
                return Optional.of(URI.create("/people/" + person));
            }

            @Override
            public Optional<URI> post(PostId post) {
                return Optional.empty();
            }

            @Override
            public Optional<URI> community(CommunityId community) {
                return Optional.empty();
            }
        };
    }
}
