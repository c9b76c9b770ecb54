package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Misconfigured;
import io.kring.internal.text.MarkdownAnalyser;
import io.kring.person.PersonId;
import io.kring.text.TextEntity;
import io.kring.text.TextEntity.Kind;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
    private static final String RELS = "rel=\"nofollow noopener noreferrer\"";
    private final MarkdownRenderer standard = MarkdownRenderer.standard();

    @Nested
    class References {
        private final MarkdownRenderer linking = standard.mentions(
                        (person, typed) -> Optional.of(new Anchor("/people/" + person, "@Ann <de Vries>")))
                .hashtags((topic, typed) -> Optional.of(new Anchor("/topics/" + topic, typed)));

        @Test
        void areLinksWhereTheHostSaysSo() {
            String html = linking.html("Ask @ann about #Oolong!", List.of(mention("ann", 4, "p-1")));

            assertThat(html)
                    .isEqualTo("<p>Ask <a href=\"/people/p-1\" " + RELS + ">&#64;Ann &lt;de Vries&gt;</a>"
                            + " about <a href=\"/topics/oolong\" " + RELS + ">#Oolong</a>!</p>\n");
        }

        @Test
        void areTheTextThatWasTypedWhereTheHostKnowsNone() {
            String html = standard.html("Ask @ann about #Oolong!", List.of(mention("ann", 4, "p-1")));

            assertThat(Harmless.parsed(html).text()).isEqualTo("Ask @ann about #Oolong!");
            assertThat(html).doesNotContain("<a", "p-1");
        }

        @Test
        void areTextWhereNobodyGoesByTheHandle() {
            assertThat(linking.html("Ask @ann")).isEqualTo("<p>Ask &#64;ann</p>\n");
            assertThat(linking.html("Ask @ann", List.of(new TextEntity(Kind.MENTION, "ann", 4, 8))))
                    .isEqualTo("<p>Ask &#64;ann</p>\n");
        }

        @Test
        void areThoseOfThisTextAlone() {
            assertThat(linking.html("Ask @bob", List.of(mention("ann", 4, "p-1"))))
                    .isEqualTo("<p>Ask &#64;bob</p>\n");
            assertThat(linking.html("Dear ann", List.of(mention("ann", 4, "p-1"))))
                    .isEqualTo("<p>Dear ann</p>\n");
        }

        @Test
        void areTheNameAloneWhereTheAddressOfTheHostIsNone() {
            MarkdownRenderer wrong =
                    standard.hashtags((topic, typed) -> Optional.of(new Anchor("javascript:x", typed)));

            assertThat(wrong.html("#tea")).isEqualTo("<p>#tea</p>\n");
        }

        @Test
        void areNotLookedForInCodeLinksPicturesAndEscapes() {
            String html = linking.html("`#a` [#b](/b) ![#c](/c) \\#d &#35;e\n\n    #f\n\n<p>#g</p>");

            assertThat(Harmless.parsed(html).select("a").eachText()).containsExactly("#b");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Look at https://example.org/a?b=c&d=e, @ann; and \\*#tea\\* &amp; #coffee.",
                    "#tea#coffee @ann@bob http://a.nl/#tea (@ann) *#b* **@ann**",
                    "- #één &eacute;#tea\n- &lt;@ann&gt; #t\\_a\n\n> http://a.nl/x_y_z\n> #tea",
                    "# Over #tea  \n[x]: http://y.nl\n\n[x] #tea <b>#tea</b> <http://b.nl>",
                })
        void areExactlyThoseThatKringFound(String markdown) {
            List<TextEntity> found = new MarkdownAnalyser().analyse(markdown).all();
            List<TextEntity> known = found.stream()
                    .map(entity -> new TextEntity(
                            entity.kind(), entity.value(), entity.start(), entity.end(), new PersonId("p")))
                    .toList();
            MarkdownRenderer counting = standard.mentions((person, typed) -> Optional.of(new Anchor("/x", typed)))
                    .hashtags((topic, typed) -> Optional.of(new Anchor("/x", typed)));

            Document page = Harmless.parsed(counting.html(markdown, known));

            assertThat(page.select("a").eachText())
                    .containsExactlyElementsOf(found.stream()
                            .map(entity -> shown(markdown.substring(entity.start(), entity.end())))
                            .toList());
        }

        private static String shown(String typed) {
            return typed.replace("&amp;", "&").replaceAll("[<>\\[\\]]", "").replaceAll("\\\\(.)", "$1");
        }

        private static TextEntity mention(String handle, int start, String person) {
            return new TextEntity(Kind.MENTION, handle, start, start + handle.length() + 1, new PersonId(person));
        }
    }

    @Test
    void bareUrlsAreLinksAndAddressesWithoutProtocolAreNot() {
        Document page =
                Harmless.parsed(standard.html("See https://example.org/a(b), www.example.org <ann@example.org>"));

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly("https://example.org/a%28b%29", "mailto:ann@example.org");
    }

    @Test
    void headingsStandBelowThoseOfThePage() {
        String markdown = "# One\n\nTwo\n---\n\n###### Six\n\n<h1>typed</h1>";

        assertThat(headings(standard.html(markdown))).containsExactly("h1", "h2", "h6");
        assertThat(headings(standard.headingsDownBy(2).html(markdown))).containsExactly("h3", "h4", "h6");
        assertThatThrownBy(() -> standard.headingsDownBy(6))
                .isInstanceOfSatisfying(
                        Misconfigured.class, e -> assertThat(e.code()).isEqualTo("render.headings"));
    }

    @Test
    void picturesAreShownWhereTheHostSaysSoAndDescribedElsewhere() {
        String markdown = "![a *cup*](/cup.png \"Tea\") ![pixel](https://example.org/p.gif) ![](x)";

        assertThat(standard.html(markdown)).isEqualTo("<p>a <em>cup</em> pixel </p>\n");
        assertThat(standard.images(ImageSource.ofHost()).html(markdown))
                .isEqualTo("<p><img src=\"/cup.png\" alt=\"a cup\" title=\"Tea\" /> pixel </p>\n");
        assertThat(Harmless.parsed(standard.images(url -> Optional.of("/proxy?" + url))
                                .html(markdown))
                        .select("img")
                        .eachAttr("src"))
                .containsExactly("/proxy?/cup.png", "/proxy?https://example.org/p.gif", "/proxy?x");
        assertThat(standard.images(url -> Optional.of("data:" + url)).html(markdown))
                .isEqualTo("<p>a <em>cup</em> pixel </p>\n");
    }

    @Test
    void codeKeepsItsLanguage() {
        assertThat(standard.html("```java onclick=x\na < b\n```"))
                .isEqualTo("<pre><code class=\"language-java\">a &lt; b\n</code></pre>\n");
        assertThat(standard.html("```\"><script>\na\n```")).isEqualTo("<pre><code>a\n</code></pre>\n");
    }

    @Test
    void typedHtmlKeepsItsFormattingAndMakesNoLinkPictureOrHeading() {
        assertThat(standard.html("H<sub style=\"x\">2</sub>O <B>b</B><br>c <kbd>d</kbd> <u>e</u>"))
                .isEqualTo("<p>H<sub>2</sub>O <b>b</b><br />c <kbd>d</kbd> e</p>\n");
        assertThat(standard.images(ImageSource.ofHost())
                        .html("a <a href=\"http://b.nl\">b</a> <img src=\"/c\"> <!-- d -->"))
                .isEqualTo("<p>a b  </p>\n");
        assertThat(standard.html("<div><h1>a</h1> <a href=\"/b\">b</a>\n<ul><li>c</ul></div>"))
                .isEqualTo("a b\n<ul><li>c</li></ul>\n");
    }

    @Test
    void whatIsNotClosedEndsWithTheText() {
        String html = standard.html("</div><b>a\n\n</p></div><ol>");
        Document page = Harmless.parsed("<p>" + html + "</p>end");

        assertThat(page.select("b").text()).doesNotContain("end");
    }

    private static List<String> headings(String html) {
        return Harmless.parsed(html).select("h1,h2,h3,h4,h5,h6").stream()
                .map(heading -> heading.tagName())
                .toList();
    }
}
