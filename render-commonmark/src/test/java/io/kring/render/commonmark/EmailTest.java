package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Misconfigured;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    private static final URI HOST = URI.create("https://intranet.example.org/portal?a=b");
    private final MarkdownRenderer renderer = MarkdownRenderer.standard()
            .images(Optional::of)
            .hashtags((topic, typed) -> Optional.of(new Anchor("/topics/" + topic, typed)));

    @Test
    void leadsToTheHostFromAnywhere() {
        Document mail = Harmless.parsed(email("[a](/b?c) #tea <http://d.nl> [e](mailto:f@g.nl) [h](//i.nl) [j](k)"));

        assertThat(mail.select("a").eachAttr("href"))
                .containsExactly(
                        "https://intranet.example.org/b?c",
                        "https://intranet.example.org/topics/tea",
                        "http://d.nl",
                        "mailto:f@g.nl");
    }

    @Test
    void showsPicturesFromTheHostAndNoOther() {
        Document mail = Harmless.parsed(email("![a](/a.png) ![b](https://intranet.example.org/b.png)"
                + " ![c](https://example.org/c.png) ![d](https://intranet.example.org.evil.org/d.png)"
                + " ![e](https://intranet.example.org@evil.org/e.png) ![f](//evil.org/f.png)"));

        assertThat(mail.select("img").eachAttr("src"))
                .containsExactly("https://intranet.example.org/a.png", "https://intranet.example.org/b.png");
        assertThat(mail.text()).isEqualTo("c d e f");
    }

    @Test
    void hasNoClasses() {
        assertThat(email("```java\na\n```")).isEqualTo("<pre><code>a\n</code></pre>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kring", "intranet", "ftp://a.nl", "mailto:a@b.nl", "https:a"})
    void needsAnAddressOfTheHost(String address) {
        assertThatThrownBy(() -> renderer.email("a", List.of(), URI.create(address)))
                .isInstanceOfSatisfying(
                        Misconfigured.class, e -> assertThat(e.code()).isEqualTo("render.host"));
    }

    private String email(String markdown) {
        return renderer.email(markdown, List.of(), HOST);
    }
}
