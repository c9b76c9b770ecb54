package io.kring.example.stackexchange.text;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What stands in a line: words, emphasis, links, pictures, code, formulas. */
final class Inlines {
    private static final int DEEPEST = 40;

    private final Losses losses;

    Inlines(Losses losses) {
        this.losses = losses;
    }

    void append(org.jsoup.nodes.Node from, Node to) {
        append(from, to, 0);
    }

    private void append(org.jsoup.nodes.Node from, Node to, int depth) {
        if (from instanceof TextNode text) {
            words(text.getWholeText(), to);
        } else if (from instanceof Element element) {
            if (depth == DEEPEST) {
                losses.add("depth");
                words(element.text(), to);
            } else {
                element(element, to, depth);
            }
        }
    }

    private void element(Element element, Node to, int depth) {
        switch (element.tagName()) {
            case "em", "i" -> wrapped(element, new Emphasis("*"), to, depth);
            case "strong", "b" -> wrapped(element, new StrongEmphasis("**"), to, depth);
            case "code", "kbd", "samp", "tt" -> {
                String literal = element.wholeText().replaceAll("\\s+", " ");
                if (!literal.isBlank()) {
                    to.appendChild(new Code(literal));
                }
            }
            case "a" -> link(element, to, depth);
            case "img" -> {
                Image image = new Image(element.attr("src"), null);
                image.appendChild(new Text(element.attr("alt")));
                to.appendChild(image);
            }
            case "br" -> to.appendChild(new HardLineBreak());
            case "span", "wbr" -> children(element, to, depth);
            case "sup" -> script("^", element, to, depth);
            case "sub" -> script("_", element, to, depth);
            default -> {
                losses.add(element.tagName());
                children(element, to, depth);
            }
        }
    }

    /** Markdown has no raised or lowered letters: x^2 and x_2, with brackets around more than one. */
    private void script(String sign, Element element, Node to, int depth) {
        losses.add(element.tagName());
        boolean several = element.text().length() > 1;
        to.appendChild(new Text(several ? sign + "(" : sign));
        children(element, to, depth);
        if (several) {
            to.appendChild(new Text(")"));
        }
    }

    private void link(Element element, Node to, int depth) {
        if (!element.hasAttr("href")) {
            children(element, to, depth);
            return;
        }
        wrapped(element, new Link(element.attr("href"), null), to, depth);
    }

    /** Blanks at either end go outside: Markdown takes no emphasis that begins or ends with one. */
    private void wrapped(Element element, Node inner, Node to, int depth) {
        children(element, inner, depth);
        boolean before = startsWithBlank(inner);
        boolean after = endsWithBlank(inner);
        trim(inner);
        if (before) {
            blank(to);
        }
        if (inner.getFirstChild() != null) {
            to.appendChild(inner);
        }
        if (after) {
            blank(to);
        }
    }

    private static void blank(Node to) {
        if (!endsWithBlank(to)) {
            to.appendChild(new Text(" "));
        }
    }

    private void children(Element element, Node to, int depth) {
        element.childNodes().forEach(child -> append(child, to, depth + 1));
    }

    private static void words(String text, Node to) {
        for (Formulas.Piece piece : Formulas.pieces(text)) {
            // Raw, so that nothing in a formula is escaped.
            String oneLine = piece.text().replaceAll("\\s+", " ");
            if (to.getLastChild() instanceof HardLineBreak || endsWithBlank(to)) {
                oneLine = oneLine.stripLeading();
            }
            if (piece.formula()) {
                HtmlInline raw = new HtmlInline();
                raw.setLiteral(oneLine);
                to.appendChild(raw);
            } else {
                to.appendChild(new Text(oneLine));
            }
        }
    }

    /** Takes blanks and line breaks off both ends. */
    static void trim(Node parent) {
        while (isEmpty(parent.getFirstChild())) {
            parent.getFirstChild().unlink();
        }
        while (isEmpty(parent.getLastChild())) {
            parent.getLastChild().unlink();
        }
        if (parent.getFirstChild() instanceof Text first) {
            first.setLiteral(first.getLiteral().stripLeading());
        }
        if (parent.getLastChild() instanceof Text last) {
            last.setLiteral(last.getLiteral().stripTrailing());
        }
    }

    private static boolean isEmpty(@Nullable Node node) {
        return node instanceof HardLineBreak
                || (node instanceof Text text && text.getLiteral().isBlank());
    }

    private static boolean startsWithBlank(Node parent) {
        return parent.getFirstChild() instanceof Text text && text.getLiteral().startsWith(" ");
    }

    private static boolean endsWithBlank(Node parent) {
        return parent.getLastChild() instanceof Text text && text.getLiteral().endsWith(" ");
    }
}
