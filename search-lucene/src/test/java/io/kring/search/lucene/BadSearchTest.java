package io.kring.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.InvalidInput;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.search.SearchHit;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed gives hits, none, or a typed error; and what stands in a text can be found again. */
class BadSearchTest {
    private static final String TEXT = "a samovar by the door";

    @TempDir
    Path folder;

    private TestHost host;
    private Actor ann;
    private CommunityId tea;
    private PostId post;

    @BeforeEach
    void somethingIsSaid() {
        host = new TestHost(new InMemoryStorage()).with(builder -> builder.search(LuceneSearchIndex.at(folder)));
        ann = host.person("Ann");
        tea = host.open(ann);
        post = host.update(ann, tea, TEXT);
        host.deliver();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void asManyWordsAsAreReadAreReadHoweverTheyAreJoined() {
        for (String sign : List.of(" ", "/", "-", ".", "+", "_")) {
            String most = IntStream.range(0, 64).mapToObj(i -> "w" + i).collect(Collectors.joining(sign));
            for (String typed :
                    List.of(most, most + '*', '"' + most + '"', '-' + most, "samovar -" + most.substring(3))) {
                assertThat(found(typed)).as(typed).hasSize(typed.startsWith("samovar") && !sign.equals(" ") ? 1 : 0);
            }
            assertThatThrownBy(() -> found(most + sign + "more" + sign + "again" + sign + "and" + sign + "again"))
                    .as(sign)
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(e.violations().get(0).code()).isEqualTo("search.too-many"));
        }
    }

    @Test
    void whatHoldsNoWordFindsNothing() {
        for (String typed : List.of(
                "",
                " ",
                "OR",
                "OR OR OR",
                "(".repeat(2_000),
                "()".repeat(1_000),
                "\"",
                "\\",
                "-",
                "*",
                "*:*",
                "****",
                "~^&&||!{}[]",
                "\u200b\u200b",
                "\u202e\u202d")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void noFieldOfTheIndexIsReachedAndNoPatternIsOne() {
        for (String typed : List.of(
                "words:samovar",
                "exact:samovar",
                "author_id:1",
                "/samov.*/",
                "s?movar",
                "*amovar",
                "[a TO z]",
                "samovaar~2",
                "(x+)+$",
                "a*b*c*d*e*")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void whatIsTooMuchIsTold() {
        for (String typed : List.of(
                "(".repeat(5_000),
                "samovar ".repeat(51_000),
                "x".repeat(1_000_000),
                "a* ".repeat(65),
                "s OR ".repeat(300))) {
            assertThatThrownBy(() -> found(typed))
                    .isInstanceOfSatisfying(InvalidInput.class, told -> assertThat(told.violations())
                            .extracting(violation -> violation.code())
                            .isSubsetOf("search.too-long", "search.too-many"));
        }
        assertThat(found("samovar ".repeat(64)))
                .extracting(hit -> hit.post().id())
                .containsExactly(post);
        assertThat(found("sam* ".repeat(64))).extracting(hit -> hit.post().id()).containsExactly(post);
    }

    @Test
    void ofManyWordsOneIsEnoughOrAllAreNeededAsOfFew() {
        List<String> words =
                IntStream.range(0, 40).mapToObj(i -> "word" + i + "less").toList();
        String either = String.join(" OR ", words);

        assertThat(found(either)).isEmpty();
        for (String one : List.of("samovar", "samovars", "by", "sam*", "\"the door\"")) {
            assertThat(found(either + " OR " + one))
                    .as(one)
                    .extracting(hit -> hit.post().id())
                    .containsExactly(post);
        }
        assertThat(found(String.join(" ", words) + " samovar")).isEmpty();
        assertThat(found("a samovar by the door ".repeat(12)))
                .extracting(hit -> hit.post().id())
                .containsExactly(post);
    }

    @Test
    void fourBeginningsOfWordsAreLookedForAndTheRestAreWords() {
        assertThat(found("sa* sam* do* doo* sa*"))
                .extracting(hit -> hit.post().id())
                .containsExactly(post);
        assertThat(found("sa* sam* do* doo* samo*")).isEmpty();
        assertThat(found("sa* sam* do* doo* samovar*"))
                .extracting(hit -> hit.post().id())
                .containsExactly(post);
    }

    @Test
    void aLongTextIsLikeThoseThatShareWhatIsRareInIt() {
        PostId second = host.update(ann, tea, "another samovar");
        host.update(ann, tea, "a kettle by the door");
        host.deliver();
        String text = IntStream.range(0, 300).mapToObj(i -> "word" + i + "less").collect(Collectors.joining(" "));

        assertThat(host.kring().search().similar(ann, "samovar " + text, 10))
                .extracting(hit -> hit.post().id())
                .containsExactlyInAnyOrder(post, second);
        assertThat(host.kring().search().similar(ann, text, 10)).isEmpty();
    }

    @Test
    void signsAroundAWordDoNotHideIt() {
        for (String typed : List.of("samovar\\", "\"samovar", "(samovar", "samovar)", "samovar\"")) {
            assertThat(found(typed))
                    .as(typed)
                    .extracting(hit -> hit.post().id())
                    .containsExactly(post);
        }
    }

    @Test
    void datesThatDoNotExistAndForgedCursorsAreTold() {
        assertThatThrownBy(() -> found("before:2026-02-30")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> found("after:9999999999")).isInstanceOf(InvalidInput.class);
        for (String cursor : List.of("", "forged", "0:0", "x".repeat(10_000))) {
            assertThatThrownBy(() -> host.kring()
                            .search()
                            .find(ann, SearchRequest.of("samovar").after(new Cursor(cursor))))
                    .as(cursor)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void textsInOtherDirectionsAndHugeOnesAreFoundByTheirWords() {
        PostId arabic = host.update(ann, tea, "\u0634\u0627\u064a \u0623\u062e\u0636\u0631 kettle");
        PostId lengthy = host.update(ann, tea, "leaf ".repeat(900) + "needle");
        host.deliver();

        assertThat(found("\u0634\u0627\u064a"))
                .extracting(hit -> hit.post().id())
                .containsExactly(arabic);
        assertThat(found("needle")).extracting(hit -> hit.post().id()).containsExactly(lengthy);
    }

    private List<SearchHit> found(String typed) {
        return host.kring().search().find(ann, SearchRequest.of(typed)).hits();
    }
}
