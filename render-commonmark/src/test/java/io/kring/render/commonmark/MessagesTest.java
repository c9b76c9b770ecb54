package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityEditOutcome;
import io.kring.community.JoinOutcome;
import io.kring.community.JoinPolicy;
import io.kring.community.MembershipOutcome;
import io.kring.community.MembershipStatus;
import io.kring.error.Misconfigured;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.house.HouseWordOutcome;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesState;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.post.EditOutcome;
import io.kring.post.LinkedPost;
import io.kring.post.Pin;
import io.kring.post.PinOutcome;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.post.PublishOutcome;
import io.kring.post.ThreadOrder;
import io.kring.reaction.Palette;
import io.kring.search.SearchOrder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final List<Messages> BOTH = List.of(Messages.in(Locale.UK), Messages.in(DUTCH));

    @Nested
    class Catalogue {
        private static final Pattern CODE = Pattern.compile("`([a-z.-]+)`");

        @Test
        void everyCodeOfTheGuideHasWordsInBothLanguages() throws IOException {
            List<String> errors = codes("| exception | codes |", row -> !row.startsWith("| `Misconfigured`"));
            List<String> violations = codes("| about | codes |", row -> !row.startsWith("| the machinery"));

            assertThat(Stream.concat(errors.stream(), violations.stream()))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(code -> assertWords("io.kring." + code));
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    CommunityKind.class,
                    JoinPolicy.class,
                    MembershipStatus.class,
                    Role.class,
                    PlatformRole.class,
                    PersonStatus.class,
                    PostState.class,
                    Pin.Kind.class,
                    LinkedPost.Kind.class,
                    ThreadOrder.class,
                    SearchOrder.class,
                    RulesState.class,
                    PublishOutcome.Kind.class,
                    EditOutcome.Kind.class,
                    CommunityEditOutcome.Kind.class,
                    PinOutcome.class,
                    JoinOutcome.class,
                    MembershipOutcome.class,
                    ProposeOutcome.Kind.class,
                    HouseWordOutcome.Kind.class,
                    RulesOutcome.class
                })
        void everyOutcomeAndStateHasWordsInBothLanguages(Class<? extends Enum<?>> type) {
            assertThat(type.getEnumConstants()).allSatisfy(constant -> {
                for (Messages messages : BOTH) {
                    assertThat(messages.text(constant)).isNotBlank().isNotEqualTo(constant.name());
                }
            });
        }

        @Test
        void everyKindOfPostAndEveryReactionHasWordsInBothLanguages() {
            assertThat(Stream.of(
                                    PostKind.UPDATE,
                                    PostKind.ARTICLE,
                                    PostKind.QUESTION,
                                    PostKind.ANNOUNCEMENT,
                                    PostKind.PAGE)
                            .map(PostKind::name))
                    .allSatisfy(kind -> assertWords("io.kring.kind." + kind));
            assertThat(Palette.standard().kinds()).allSatisfy(kind -> assertWords("io.kring.reaction." + kind));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "src/main/resources/io/kring/render/commonmark/Messages",
                    "src/main/resources/io/kring/render/commonmark/Terms",
                    "../core/src/main/resources/io/kring/Messages"
                })
        void bothLanguagesHaveTheSameKeysAndNoApostropheThatVanishes(String bundle) throws IOException {
            Properties english = properties(Path.of(bundle + ".properties"));
            Properties dutch = properties(Path.of(bundle + "_nl.properties"));

            assertThat(dutch.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            assertThat(Stream.concat(english.values().stream(), dutch.values().stream()))
                    .allSatisfy(text -> assertThat(text.toString()).doesNotMatch("([^']|^)'([^']|$)"));
        }

        @Test
        void everyTermThatAMessageRefersToIsThere() throws IOException {
            Properties messages =
                    properties(Path.of("src/main/resources/io/kring/render/commonmark/Messages.properties"));

            assertThat(messages.stringPropertyNames()).allSatisfy(key -> {
                for (Messages both : BOTH) {
                    assertThat(both.text(key)).doesNotContain("term.", "{", "}");
                }
            });
        }

        private void assertWords(String key) {
            for (Messages messages : BOTH) {
                assertThat(messages.text(key)).isNotBlank().isNotEqualTo(key);
            }
        }

        private List<String> codes(String head, java.util.function.Predicate<String> row) throws IOException {
            List<String> guide = Files.readAllLines(Path.of("../docs/guide.md"));
            int start = guide.indexOf(head) + 2;
            assertThat(start).isGreaterThan(2);
            return guide.subList(start, guide.size()).stream()
                    .takeWhile(line -> !line.isBlank())
                    .filter(row)
                    .flatMap(line -> CODE.matcher(line.split("\\|", -1)[2]).results())
                    .map(found -> found.group(1))
                    .toList();
        }

        private static Properties properties(Path file) throws IOException {
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return properties;
        }
    }

    @Test
    void somebodyReadsTheirLanguageOrEnglish() {
        NotFound error = new NotFound("community");

        assertThat(Messages.in(Locale.UK).text(error))
                .isEqualTo("There is no such community, or it is not open to you.");
        assertThat(Messages.in(DUTCH).text(error)).isEqualTo("Deze community bestaat niet, of is niet open voor jou.");
        assertThat(Messages.in(Locale.ROOT).text(Role.COMMUNITY_MANAGER)).isEqualTo("community manager");
        assertThat(Messages.in(Locale.FRENCH).text(JoinOutcome.FULL)).isEqualTo("This community is full.");
    }

    @Test
    void messagesOfConstraintsAreThoseOfCore() {
        assertThat(Messages.in(DUTCH).text(new Violation("title", "text.long", "?")))
                .isEqualTo("deze tekst is te lang");
        assertThat(Messages.in(DUTCH).text("io.kring.audience.members", 1_180, "Veilig 'werken'"))
                .isEqualTo("1.180 collega's in 'Veilig 'werken'' kunnen dit lezen");
    }

    @Test
    void whatNobodyHasWordsForIsSaidInGeneral() {
        Messages messages = Messages.in(Locale.UK);

        assertThat(messages.text(new Misconfigured("node.name", "a secret of the machine")))
                .isEqualTo("That did not work. Try again.");
        assertThat(messages.text(new Violation("cost-centre", "acme.cost", "four digits")))
                .isEqualTo("four digits");
        assertThat(messages.text(Thread.State.NEW)).isEqualTo("NEW");
        assertThat(messages.text("acme.hello")).isEqualTo("acme.hello");
    }

    @Nested
    class AHost {
        @Test
        void callsACommunityWhatItLikes() {
            Messages messages = Messages.in(DUTCH).with(bundle("""
                            term.community=kring
                            term.this-community=deze kring
                            term.community-manager=kringhouder
                            """));

            assertThat(messages.text(new NotFound("community")))
                    .isEqualTo("Deze kring bestaat niet, of is niet open voor jou.");
            assertThat(messages.text(JoinOutcome.FULL)).isEqualTo("Deze kring is vol.");
        }

        @Test
        void replacesAMessageAndAddsItsOwn() {
            Messages messages = Messages.in(Locale.UK).with(bundle("""
                            io.kring.JoinOutcome.FULL=Sorry, {term.this-community} is full
                            acme.hello=Hello {0}, it''s {1} o''clock in {term.the-community}
                            """)).with(bundle("term.the-community=Ann''s"));

            assertThat(messages.text(JoinOutcome.FULL)).isEqualTo("Sorry, this community is full");
            assertThat(messages.text(JoinOutcome.JOINED)).isEqualTo("You are a member.");
            assertThat(messages.text("acme.hello", "Bob {0}", 5)).isEqualTo("Hello Bob {0}, it's 5 o'clock in Ann's");
        }

        @Test
        void addsALanguage() {
            Messages messages = Messages.in(Locale.FRENCH)
                    .with(bundle("io.kring.community.not-found=Cette communauté n''existe pas."));

            assertThat(messages.text(new NotFound("community"))).isEqualTo("Cette communauté n'existe pas.");
        }

        private static ResourceBundle bundle(String properties) {
            try {
                return new PropertyResourceBundle(new StringReader(properties));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
