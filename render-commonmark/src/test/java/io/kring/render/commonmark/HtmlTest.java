package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.search.Snippet;
import io.kring.search.Snippet.Mark;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Nested
    class APlainField {
        @ParameterizedTest
        @ValueSource(strings = {"Ann de Vries", "Zoë Müller-Łukasz", "李明", "\tline\nline", "100 % 😀", ""})
        void staysAsItIsWhereItHoldsNothingSpecial(String name) {
            assertThat(Html.text(name)).isEqualTo(name);
        }

        @Test
        void isEscaped() {
            assertThat(Html.text("<b title=\"x\" lang='y'>R&D</b>"))
                    .isEqualTo("&lt;b title=&#34;x&#34; lang=&#39;y&#39;&gt;R&amp;D&lt;/b&gt;");
        }

        @Test
        void losesControlCharactersAndKeepsItsLines() {
            assertThat(Html.text("a\0b\u0007c\u001Bd\u007Fe\u0090f")).isEqualTo("abcdef");
            assertThat(Html.text("a\r\nb\u2028c\u2029d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
            assertThat(Html.text("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
        }

        @ParameterizedTest
        @CsvSource({
            "ann\u202Enna, \u2068ann\u202Enna\u202C\u2069",
            "a\u202Eb\u202Cc, \u2068a\u202Eb\u202Cc\u2069",
            "a\u2067b, \u2068a\u2067b\u2069\u2069",
            "a\u202Cb\u2069c, \u2068abc\u2069",
            "a\u2069\u202Eb, \u2068a\u202Eb\u202C\u2069",
            "\u2066a\u202Bb\u2069c, \u2068\u2066a\u202Bb\u2069c\u2069",
            "\u202Aa\u2066b\u202Cc, \u2068\u202Aa\u2066bc\u2069\u202C\u2069",
            "נועה, \u2068נועה\u2069",
            "a\u200Fb, \u2068a\u200Fb\u2069"
        })
        void turnsNothingBesideIt(String name, String isolated) {
            assertThat(Html.text(name)).isEqualTo(isolated);
        }
    }

    @Nested
    class ASnippet {
        @Test
        void hasItsMatchesMarkedAndIsEscaped() {
            Snippet snippet = new Snippet("<tea> & more tea", List.of(new Mark(1, 4), new Mark(13, 16)), true, true);

            assertThat(Html.snippet(snippet)).isEqualTo("… &lt;<mark>tea</mark>&gt; &amp; more <mark>tea</mark> …");
        }

        @Test
        void isThatTextAloneWithoutMatches() {
            assertThat(Html.snippet(new Snippet("tea", List.of(), false, false)))
                    .isEqualTo("tea");
        }

        @Test
        void isMarkedOnlyWhereThereIsText() {
            List<Mark> marks = List.of(new Mark(-1, 1), new Mark(1, 1), new Mark(1, 2), new Mark(0, 2), new Mark(2, 9));

            assertThat(Html.snippet(new Snippet("tea", marks, false, false))).isEqualTo("t<mark>e</mark>a");
        }

        @Test
        void isIsolatedAsAWhole() {
            String html = Html.snippet(new Snippet("a\u202Etea", List.of(new Mark(2, 5)), false, true));

            assertThat(html).isEqualTo("\u2068a\u202E<mark>tea</mark>\u202C\u2069 …");
            assertThat(Jsoup.parseBodyFragment(html).select("mark").text()).isEqualTo("tea");
        }
    }
}
