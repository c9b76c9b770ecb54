package io.kring.render.commonmark.internal;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;

/** HTML that somebody typed into a text: its formatting stays, and nothing that Markdown is there for. Used once. */
final class TypedHtml {
    private static final Set<String> WITHIN_A_LINE =
            Set.of("b", "i", "em", "strong", "s", "del", "ins", "sub", "sup", "kbd", "code");

    /** With what Markdown nests it stays under the depth from which the sanitizer leaves out what is within. */
    private static final int MOST_OPEN = 50;

    private int open;

    /** One tag, which may be closed elsewhere or never; the sanitizer sees to that. */
    void limit(HtmlInline tag) {
        String literal = tag.getLiteral();
        boolean closes = literal.startsWith("</");
        String name = name(literal, closes ? 2 : 1);
        if (name.equals("br")) {
            tag.setLiteral("<br>");
        } else if (!WITHIN_A_LINE.contains(name) || (!closes && open == MOST_OPEN)) {
            tag.unlink();
        } else if (closes) {
            open = Math.max(0, open - 1);
            tag.setLiteral("</" + name + ">");
        } else {
            open++;
            tag.setLiteral("<" + name + ">");
        }
    }

    void limit(HtmlBlock block) {
        String safe = Policies.TYPED.sanitize(block.getLiteral());
        if (safe.isBlank()) {
            block.unlink();
        } else {
            block.setLiteral(safe);
        }
    }

    private static String name(String tag, int start) {
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
