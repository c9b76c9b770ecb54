package io.kring.example.stackexchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlToMarkdownTest {
    private final HtmlToMarkdown bodies = new HtmlToMarkdown();

    @Test
    void paragraphsEmphasisLinksAndLists() {
        assertThat(
                        markdown(
                                "<p>Some <em>good</em> and <strong>hot</strong>\n<a href=\"https://tea.example\">tea</a></p>"
                                        + "<p>Two</p><ul><li>one</li><li>two</li></ul><ol start=\"3\"><li><p>three</p></li></ol><hr>"))
                .isEqualTo("""
                        Some *good* and **hot** [tea](https://tea.example)

                        Two

                        - one
                        - two

                        3. three

                        ___""");
    }

    @Test
    void headingsQuotesAndPictures() {
        assertThat(markdown("<h2>Head</h2><blockquote><p>Quoted</p><blockquote><p>twice</p></blockquote></blockquote>"
                        + "<p><img src=\"https://i.example/a.png\" alt=\"A cup\"></p>"))
                .isEqualTo("""
                        ## Head

                        > Quoted
                        >\s
                        > > twice

                        ![A cup](https://i.example/a.png)""");
    }

    @Test
    void codeComesOutLetterByLetter() {
        assertThat(markdown("<p>Call <code>a_b(*x) &lt; `y`</code>:</p><pre class=\"lang-py\"><code>if a &lt; b:\n"
                        + "    print(\"*_*\")\n\n# $x$\n</code></pre>"))
                .isEqualTo("""
                        Call `` a_b(*x) < `y` ``:

                        ```
                        if a < b:
                            print("*_*")

                        # $x$
                        ```""");
    }

    @Test
    void formulasComeOutAsTheyAre() {
        assertThat(markdown("<p>A state $|\\psi_1\\rangle = a_1^*|0\\rangle + b_1^*|1\\rangle$ and $$\\sum_{i} *x_i*$$"
                        + " or \\begin{align}a &amp;= b_1 \\\\\nc &amp;= d_1\\end{align}.</p>"))
                .isEqualTo("A state $|\\psi_1\\rangle = a_1^*|0\\rangle + b_1^*|1\\rangle$ and $$\\sum_{i} *x_i*$$"
                        + " or \\begin{align}a &= b_1 \\\\ c &= d_1\\end{align}.");
    }

    @Test
    void whatLooksLikeMarkupIsEscaped() {
        assertThat(markdown(
                        "<p>*no* _emphasis_ [no](link) &lt;b&gt; snake_case</p><p># no heading</p><p>1. no list</p>"))
                .isEqualTo(
                        "\\*no\\* \\_emphasis\\_ \\[no\\](link) \\<b\\> snake\\_case\n\n\\# no heading\n\n1\\. no list");
    }

    @Test
    void blanksInsideEmphasisGoOutside() {
        assertThat(markdown("<p>a<em> b </em>c <strong> </strong>d</p>")).isEqualTo("a *b* c d");
    }

    @Test
    void whatHasNoCounterpartIsCountedAndKeepsItsWords() {
        Converted text = bodies.convert(
                "<p>2<sup>n+1</sup> x<sub>2</sub> <s>gone</s></p><table><tr><td>cell</td></tr></table><p>end</p>");

        assertThat(text.markdown())
                .contains("2^(n+1) x\\_2 gone")
                .contains("cell")
                .endsWith("end");
        assertThat(text.losses())
                .containsEntry("sup", 1)
                .containsEntry("sub", 1)
                .containsEntry("s", 1)
                .containsEntry("table", 1);
    }

    @Test
    void badHtmlGivesAnAnswerSoon() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(markdown("")).isEmpty();
            assertThat(markdown("<p>open <em>and never <strong>closed")).startsWith("open *and never **closed");
            assertThat(markdown("<blockquote>".repeat(20_000) + "deep")).contains("deep");
            assertThat(markdown("<em>".repeat(20_000) + "deep")).contains("deep");
            assertThat(markdown("<ul><li>".repeat(5_000) + "deep")).contains("deep");
            assertThat(markdown("$".repeat(50_001))).isNotEmpty();
            assertThat(markdown("\\begin{a}".repeat(2_000))).isNotEmpty();
            assertThat(bodies.convert("<script>alert(1)</script><style>p{}</style><p>x</p>")
                            .markdown())
                    .isEqualTo("x");
        });
    }

    @Test
    void commentsAreMarkdownOfOneLine() {
        assertThat(CommentText.markdown("# not a heading")).isEqualTo("\\# not a heading");
        assertThat(CommentText.markdown("1. not a list")).isEqualTo("1\\. not a list");
        assertThat(CommentText.markdown("> not a quote")).isEqualTo("\\> not a quote");
        assertThat(CommentText.markdown("    not code")).isEqualTo("not code");
        assertThat(CommentText.markdown("*yes* `code` [link](https://tea.example) #tag 3.5"))
                .isEqualTo("*yes* `code` [link](https://tea.example) #tag 3.5");
    }

    @Test
    void tagsBecomeHashtags() {
        assertThat(Hashtags.tags("<c++><q#>")).containsExactly("c++", "q#");
        assertThat(Hashtags.tags("|c++|q#|")).containsExactly("c++", "q#");
        assertThat(Hashtags.hashtag("q#")).isEqualTo("qsharp");
        assertThat(Hashtags.hashtag("c++")).isEqualTo("cplusplus");
        assertThat(Hashtags.hashtag("2018")).isEqualTo("t2018");
        assertThat(Hashtags.line(Hashtags.tags("<quantum-gate><.net>"))).isEqualTo("#quantum_gate #_net");
    }

    private String markdown(String html) {
        return bodies.convert(html).markdown();
    }
}
