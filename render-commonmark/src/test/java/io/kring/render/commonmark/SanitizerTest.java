package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.render.commonmark.Collections.Attack;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
    private final Sanitizer strict = Sanitizer.strict();
    private final Sanitizer withPictures = Sanitizer.withPictures();

    @Test
    void nothingForbiddenIsLeftOfTheKnownAttacks() throws IOException {
        List<Attack> attacks = Collections.attacks().stream()
                .filter(attack -> attack.kind().equals("must_not_contain"))
                .toList();

        assertThat(attacks).hasSize(106).allSatisfy(attack -> {
            for (Sanitizer sanitizer : List.of(strict, withPictures)) {
                String safe = sanitizer.sanitize(attack.html());

                assertThat(safe.toLowerCase(Locale.ROOT))
                        .doesNotContain(attack.value().toLowerCase(Locale.ROOT));
                Harmless.parsed(safe);
            }
        });
    }

    @Test
    void aPictureStaysWhereTheHostLetsPicturesThrough() {
        String picture = "<img src=\"https://example.org/a.png\" alt=\"a &lt;b&gt;\" width=\"1\" onerror=\"x()\">";

        assertThat(Harmless.parsed(withPictures.sanitize(picture)).select("img").attr("alt"))
                .isEqualTo("a <b>");
        assertThat(strict.sanitize(picture)).isEmpty();
    }

    @Test
    void attacksWithinATextRunNowhere() throws IOException {
        MarkdownRenderer renderer = MarkdownRenderer.standard().images(ImageSource.ofHost());

        assertThat(Collections.attacks()).allSatisfy(attack -> {
            Harmless.parsed(renderer.html(attack.html()));
            Harmless.parsed(renderer.html("Look *here*: " + attack.html() + " at [this](" + attack.html() + ")"));
            Harmless.parsed(renderer.html("```" + attack.html() + "\n" + attack.html()));
            Harmless.parsed(renderer.html("[a](<" + attack.html() + "> \"" + attack.html() + "\")"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "http://example.org",
                "HTTPS://EXAMPLE.ORG",
                "mailto:ann@example.org",
                "/people/ann",
                "/",
                "/a?b=//c"
            })
    void aLinkLeadsToTheWebToAMailboxOrToTheHost(String address) {
        String safe = strict.sanitize("<a href=\"" + address + "\" target=\"_blank\" onclick=\"x()\">here</a>");

        assertThat(Harmless.parsed(safe).select("a").attr("href")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org",
                "//example.org",
                "/\\example.org",
                "\\\\example.org",
                "people/ann",
                "#top",
                "?q=a",
                "",
                "http:example.org",
                "https://",
                "blob:x"
            })
    void aLinkLeadsNowhereElse(String address) {
        assertThat(strict.sanitize("<a href=\"" + address + "\">here</a>")).isEqualTo("here");
        assertThat(withPictures.sanitize("<img alt=\"a\" src=\"" + address + "\">"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "language-java, true",
        "language-c++, true",
        "language-objective-c, true",
        "language-, false",
        "kring-post, false",
        "language-a language-b, false",
    })
    void codeKeepsItsLanguageAndNoOtherClass(String name, boolean kept) {
        String safe = strict.sanitize("<code class=\"" + name + "\">x</code>");

        assertThat(Harmless.parsed(safe).select("code").hasAttr("class")).isEqualTo(kept);
    }

    @Test
    void whatRunsOrDrawsOrAsksIsGoneWithWhatItHolds() {
        String safe = strict.sanitize("a<script>b</script><style>c</style><iframe src=\"/d\">e</iframe>"
                + "<svg onload=\"f()\"><script>g</script></svg><form action=\"/h\"><input value=\"i\"></form>"
                + "<base href=\"/j\"><meta http-equiv=\"refresh\" content=\"0;url=/k\"><object data=\"/l\"></object>m");

        assertThat(Harmless.parsed(safe).text()).isEqualTo("am");
    }
}
