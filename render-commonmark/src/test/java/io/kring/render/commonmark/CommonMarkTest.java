package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.internal.text.MarkdownAnalyser;
import io.kring.render.commonmark.Collections.Example;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CommonMarkTest {
    private final MarkdownAnalyser analyser = new MarkdownAnalyser();

    @Test
    void everyExampleIsRenderedAsTheSpecificationSaysBeforeItIsMadeSafe() throws IOException {
        assertThat(Collections.commonMark()).hasSizeGreaterThan(650).allSatisfy(example -> {
            String html = MarkdownRenderer.RENDERER.render(
                    analyser.read(example.markdown()).root());

            assertThat(html).as("example " + example.number()).isEqualTo(example.html());
        });
    }

    @Test
    void everyExampleIsHarmlessAndLosesNoWordWhereNobodyTypedHtml() throws IOException {
        MarkdownRenderer renderer = MarkdownRenderer.standard().images(ImageSource.ofHost());

        assertThat(Collections.commonMark()).allSatisfy(example -> {
            String html = renderer.html(example.markdown());

            String words = Harmless.parsed(html).text();
            if (!holdsHtml(example)) {
                assertThat(words).as("example " + example.number()).isEqualTo(words(example));
            }
        });
    }

    private static boolean holdsHtml(Example example) {
        return Set.of("HTML blocks", "Raw HTML", "Images").contains(example.section())
                || example.markdown().matches("(?s).*(<[a-z!/]|!\\[).*");
    }

    private static String words(Example example) {
        return Jsoup.parseBodyFragment(example.html()).text();
    }
}
