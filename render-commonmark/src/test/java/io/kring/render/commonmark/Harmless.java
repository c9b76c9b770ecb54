package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Judges HTML by what a browser would make of it, and knows nothing of the policy that made it. */
final class Harmless {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "code",
            "ul",
            "ol",
            "li",
            "em",
            "strong",
            "b",
            "i",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "kbd",
            "a",
            "img");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "title", "rel"),
            "img", Set.of("src", "alt", "title"),
            "ol", Set.of("start"),
            "code", Set.of("class"));

    private Harmless() {}

    /** Fails unless everything in the HTML is on the list; gives what was parsed. */
    static Document parsed(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        assertThat(page.head().childNodeSize()).as(html).isZero();
        page.body().getAllElements().stream().skip(1).forEach(element -> check(element, html));
        return page;
    }

    private static void check(Element element, String html) {
        String name = element.tagName();
        assertThat(ELEMENTS).as(html).contains(name);
        for (Attribute attribute : element.attributes()) {
            assertThat(ATTRIBUTES.getOrDefault(name, Set.of())).as(html).contains(attribute.getKey());
            if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                checkAddress(attribute.getValue(), html);
            }
        }
        if (element.hasAttr("href")) {
            assertThat(element.attr("rel")).as(html).isEqualTo("nofollow noopener noreferrer");
        }
    }

    /** As a browser reads it: without tabs, line breaks and what stands around it, with slashes for backslashes. */
    private static void checkAddress(String address, String html) {
        String read = address.replaceAll("[\\t\\r\\n]", "")
                .replaceAll("^[\\x00-\\x20]+", "")
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
        assertThat(read).as(html).matches("(?s)https?://.*|mailto:.*|/(?!/).*|/");
    }
}
