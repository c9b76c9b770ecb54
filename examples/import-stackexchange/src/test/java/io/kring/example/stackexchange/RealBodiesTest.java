package io.kring.example.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.example.stackexchange.dump.DumpFile;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.example.stackexchange.text.Formulas;
import io.kring.example.stackexchange.text.HtmlToMarkdown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All bodies of the real dump, there and back: what a browser would show is the same. */
class RealBodiesTest {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private final HtmlToMarkdown bodies = new HtmlToMarkdown();
    private final TreeMap<String, Integer> losses = new TreeMap<>();
    private int code;
    private int formulas;

    @Test
    void codeAndFormulasAndLinksAreKept(@TempDir Path folder) {
        SiteDump dump = RealDump.find().checked(folder);

        dump.read(DumpFile.POSTS, row -> {
            if (row.number("PostTypeId") <= 2) {
                compare(row.text("Body"));
            }
            return true;
        });

        assertThat(code).isEqualTo(409);
        assertThat(formulas).isGreaterThan(5_000);
        assertThat(losses).containsOnlyKeys("s", "strike", "sub", "sup");
    }

    private void compare(String html) {
        var converted = bodies.convert(html);
        converted.losses().forEach((what, n) -> losses.merge(what, n, Integer::sum));
        Document before = Jsoup.parse(html);
        Document after = Jsoup.parse(RENDERER.render(PARSER.parse(converted.markdown())));

        assertThat(texts(after, "pre")).isEqualTo(texts(before, "pre"));
        assertThat(blanksAsOne(texts(after, ":not(pre) > code")))
                .isEqualTo(blanksAsOne(texts(before, ":not(pre) > code")));
        assertThat(after.select("a[href]").eachAttr("href"))
                .isEqualTo(before.select("a[href]").eachAttr("href"));
        assertThat(after.select("img").eachAttr("src"))
                .isEqualTo(before.select("img").eachAttr("src"));
        code += before.select("code").size();

        before.select("code, pre").remove();
        String source = converted.markdown().replaceAll("\\s+", " ");
        for (Element block : before.select("p, li, h1, h2, h3")) {
            for (var text : block.textNodes()) {
                for (Formulas.Piece piece : Formulas.pieces(text.getWholeText())) {
                    if (piece.formula()) {
                        formulas++;
                        assertThat(source).contains(piece.text().replaceAll("\\s+", " "));
                    }
                }
            }
        }
    }

    private static List<String> texts(Document document, String selector) {
        List<String> texts = new ArrayList<>();
        for (Element element : document.select(selector)) {
            texts.add(element.wholeText().stripTrailing());
        }
        return texts;
    }

    private static List<String> blanksAsOne(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
