package io.kring.internal.text;

import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Decides which mentions, hashtags and links a Markdown text holds.
 *
 * <p>It is the only place that does: what is stored, counted, notified and rendered follows its answer. It reads
 * CommonMark and looks at text nodes only, so never at heading markers, code, HTML or link destinations.
 *
 * <ul>
 *   <li>Hashtags and bare URLs begin and end as in twitter-text. A bare URL needs http or https and a host with a dot;
 *       an address without protocol is no link, but its path holds no hashtag or mention either.
 *   <li>Handles are ASCII letters, digits, {@code _}, {@code .} and {@code -}, begin with a letter, digit or
 *       {@code _}, do not end in {@code .} or {@code -} and have at most 64 characters; a longer one is no mention.
 *   <li>A Markdown link or autolink to http or https is a link as a whole, its text is not looked into, whatever its
 *       destination is. An image is not a link: nobody is invited to follow it.
 *   <li>An entity lies within one text node: emphasis inside a word, tag or URL ends the URL and voids the others.
 *   <li>A trigger ({@code @}, {@code #}, a URL's protocol) counts only when typed as itself: a backslash before it, or
 *       a character reference instead of it, is the way to name a person without a mention.
 * </ul>
 *
 * <p>Time and memory grow with the length of the text, whatever it holds. Nesting beyond {@value #MAX_NESTING} blocks
 * or inlines is text; a renderer must use the same limit to agree. U+0000 and unpaired surrogates count as U+FFFD,
 * and so does an opening bracket once thousands of brackets or markers of emphasis stand before links in one paragraph.
 * Safe for use by many threads.
 */
public final class MarkdownAnalyser {

    /** How deep block quotes and lists, and emphasis, links and images, nest before their markers are plain text. */
    public static final int MAX_NESTING = 100;

    private final Parser parser = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    /** Makes an analyser; one serves all. */
    public MarkdownAnalyser() {}

    /**
     * Reads a text. Any string is a text: this never throws because of what it holds.
     *
     * @param markdown the Markdown source, of any length; callers bound it
     * @return what it holds, in order of appearance and all of it; callers judge the number
     */
    public TextEntities analyse(String markdown) {
        return read(markdown).entities();
    }

    /** What {@link TextEntities#plainText} of a text is, for somebody who wants nothing else of it. */
    public String plain(String markdown) {
        return PlainText.isPlain(markdown)
                ? PlainText.collapse(WellFormed.of(markdown))
                : read(markdown).entities().plainText();
    }

    /**
     * Reads a text for somebody who renders it.
     *
     * @param markdown the Markdown source, of any length; callers bound it
     * @return the parsed text, with what {@link #analyse} tells of it
     */
    public MarkdownDocument read(String markdown) {
        String source = BracketLimit.applied(WellFormed.of(markdown));
        return new DocumentReader(source).read(parser.parse(source));
    }
}
