package io.kring.example.stackexchange.text;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Bodies of posts, which dumps hold as HTML, as Markdown again: jsoup reads the HTML as browsers do, commonmark writes
 * the Markdown and escapes what would otherwise be taken for markup. Code comes out letter by letter; formulas between
 * dollars too, with line ends as blanks. Thread-safe.
 */
public final class HtmlToMarkdown {
    /** No person writes deeper than this; below it only words are kept. */
    private static final int DEEPEST = 40;

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "q", "s", "samp",
            "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr");

    private final MarkdownRenderer renderer = MarkdownRenderer.builder().build();

    public Converted convert(String html) {
        Losses losses = new Losses();
        Document document = new Document();
        blocks(Jsoup.parseBodyFragment(html).body(), document, new Inlines(losses), losses, 0);
        return new Converted(renderer.render(document).strip(), losses.counts());
    }

    /** Children that are blocks become blocks; what stands between them becomes paragraphs. */
    private void blocks(Element from, Node to, Inlines inlines, Losses losses, int depth) {
        Node paragraph = new Paragraph();
        for (org.jsoup.nodes.Node child : from.childNodes()) {
            boolean inline = child instanceof TextNode
                    || (child instanceof Element element && INLINE.contains(element.tagName()));
            if (inline) {
                inlines.append(child, paragraph);
            } else if (child instanceof Element element) {
                finish(paragraph, to);
                paragraph = new Paragraph();
                block(element, to, inlines, losses, depth);
            }
        }
        finish(paragraph, to);
    }

    private static void finish(Node paragraph, Node to) {
        Inlines.trim(paragraph);
        if (paragraph.getFirstChild() != null) {
            to.appendChild(paragraph);
        }
    }

    private void block(Element element, Node to, Inlines inlines, Losses losses, int depth) {
        if (depth == DEEPEST) {
            losses.add("depth");
            Node paragraph = new Paragraph();
            inlines.append(new TextNode(element.text()), paragraph);
            finish(paragraph, to);
            return;
        }
        switch (element.tagName()) {
            case "p", "div", "body" -> blocks(element, to, inlines, losses, depth + 1);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                Heading heading = new Heading();
                heading.setLevel(element.tagName().charAt(1) - '0');
                element.childNodes().forEach(child -> inlines.append(child, heading));
                Inlines.trim(heading);
                if (heading.getFirstChild() != null) {
                    to.appendChild(heading);
                }
            }
            case "pre" -> to.appendChild(code(element));
            case "blockquote" -> {
                BlockQuote quote = new BlockQuote();
                blocks(element, quote, inlines, losses, depth + 1);
                if (quote.getFirstChild() != null) {
                    to.appendChild(quote);
                }
            }
            case "ul" -> list(element, new BulletList(), to, inlines, losses, depth);
            case "ol" -> {
                OrderedList list = new OrderedList();
                list.setMarkerStartNumber(start(element));
                list(element, list, to, inlines, losses, depth);
            }
            case "hr" -> to.appendChild(new ThematicBreak());
            default -> {
                losses.add(element.tagName());
                blocks(element, to, inlines, losses, depth + 1);
            }
        }
    }

    private void list(Element element, ListBlock list, Node to, Inlines inlines, Losses losses, int depth) {
        list.setTight(element.select("> li > p").isEmpty());
        for (Element child : element.children()) {
            ListItem item = new ListItem();
            blocks(child, item, inlines, losses, depth + 1);
            list.appendChild(item);
        }
        if (list.getFirstChild() != null) {
            to.appendChild(list);
        }
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    }

    private static Node code(Element pre) {
        String text = pre.wholeText();
        FencedCodeBlock block = new FencedCodeBlock();
        block.setLiteral(text.endsWith("\n") ? text : text + "\n");
        return block;
    }
}
