package io.kring.render.commonmark;

import io.kring.error.Misconfigured;
import io.kring.internal.text.MarkdownAnalyser;
import io.kring.internal.text.MarkdownDocument;
import io.kring.internal.text.TextEntities;
import io.kring.render.commonmark.internal.Excerpt;
import io.kring.render.commonmark.internal.HostAddress;
import io.kring.render.commonmark.internal.Policies;
import io.kring.render.commonmark.internal.Policy;
import io.kring.render.commonmark.internal.Preparation;
import io.kring.text.TextEntity;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Shows the Markdown of posts, comments and rules: as safe HTML, in an e-mail, as an excerpt.
 *
 * <p>Texts are CommonMark. Mentions, hashtags and bare URLs are links exactly where Kring found them when the text was
 * written, never by a second opinion. What the HTML holds at most is said at {@link Sanitizer}, through which all of it
 * goes. HTML that people type keeps its simple formatting; links, pictures and headings are made with Markdown, where
 * they are counted and judged, so typed ones lose their tags.
 *
 * <p>Any string is a text: none makes this throw, hang or overflow a stack. Beyond {@value #MAX_NESTING} nested block
 * quotes and lists, and as many nested emphases, links and pictures, their markers are plain text; of typed tags that nobody
 * closed, the first 50 count. What a hook of the host throws reaches the caller.
 *
 * <p>Immutable and safe for use by many threads; a change gives another renderer and costs nothing, so that a page takes
 * one of its own with the people it shows.
 */
public final class MarkdownRenderer {
    /** How deep blocks, and what stands within a line, nest before their markers are plain text. */
    public static final int MAX_NESTING = MarkdownAnalyser.MAX_NESTING;

    private static final int MOST_SHIFT = 5;
    private static final MarkdownAnalyser ANALYSER = new MarkdownAnalyser();
    static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().percentEncodeUrls(true).build();

    private final MentionLinks mentions;
    private final HashtagLinks hashtags;
    private final ImageSource images;
    private final int headingShift;

    private MarkdownRenderer(MentionLinks mentions, HashtagLinks hashtags, ImageSource images, int headingShift) {
        this.mentions = mentions;
        this.hashtags = hashtags;
        this.images = images;
        this.headingShift = headingShift;
    }

    /** Links URLs and nothing else, shows no pictures, leaves headings at their level. */
    public static MarkdownRenderer standard() {
        return new MarkdownRenderer(MentionLinks.none(), HashtagLinks.none(), ImageSource.none(), 0);
    }

    /** Links people. */
    public MarkdownRenderer mentions(MentionLinks links) {
        return new MarkdownRenderer(links, hashtags, images, headingShift);
    }

    /** Links hashtags. */
    public MarkdownRenderer hashtags(HashtagLinks links) {
        return new MarkdownRenderer(mentions, links, images, headingShift);
    }

    /** Shows pictures. */
    public MarkdownRenderer images(ImageSource source) {
        return new MarkdownRenderer(mentions, hashtags, source, headingShift);
    }

    /**
     * Moves headings down, so that those of a text fit into the outline of the page around it.
     *
     * @param levels how many, 0 to 5; no heading goes below the sixth level
     * @throws Misconfigured with the code {@code render.headings} for another number
     */
    public MarkdownRenderer headingsDownBy(int levels) {
        if (levels < 0 || levels > MOST_SHIFT) {
            throw new Misconfigured("render.headings", "headings move down by 0 to 5 levels");
        }
        return new MarkdownRenderer(mentions, hashtags, images, levels);
    }

    /** A text in which nobody is known to be mentioned, such as a house rule, as safe HTML. */
    public String html(String markdown) {
        return html(markdown, List.of());
    }

    /**
     * A text as safe HTML.
     *
     * @param markdown of a post or comment
     * @param entities those of the same post or comment: who is meant by its mentions
     */
    public String html(String markdown, List<TextEntity> entities) {
        return render(markdown, entities, UnaryOperator.identity(), images, Policies.TEXT_AND_PICTURES);
    }

    /**
     * A text for an e-mail: as {@link #html}, without classes, with absolute links, and with pictures from the host only.
     *
     * @param markdown of a post or comment
     * @param entities those of the same post or comment
     * @param host     where the host is reached by http or https; of its parts only scheme, name and port count
     * @throws Misconfigured with the code {@code render.host} for any other address
     */
    public String email(String markdown, List<TextEntity> entities, URI host) {
        HostAddress address = HostAddress.of(host);
        ImageSource own =
                destination -> images.source(destination).map(address::absolute).filter(address::isOwn);
        return render(markdown, entities, address::absolute, own, Policies.EMAIL);
    }

    /**
     * The beginning of a text, for cards and notifications: plain text on one line, without Markdown or HTML, to be
     * escaped by who shows it ({@link Html#text}).
     *
     * @param most how many UTF-16 units it may have, counting the "…" that it ends with where it was cut; at least 1. It
     *             is cut behind a word, or between characters as readers see them where one word fills more than half
     */
    public String excerpt(String markdown, int most) {
        TextEntities read = ANALYSER.analyse(markdown);
        return Excerpt.of(read, Math.max(1, most));
    }

    private String render(
            String markdown,
            List<TextEntity> entities,
            UnaryOperator<String> address,
            ImageSource shown,
            Policy policy) {
        MarkdownDocument document = ANALYSER.read(markdown);
        new Preparation(mentions, hashtags, shown, headingShift, address).prepare(document, entities);
        return policy.sanitize(RENDERER.render(document.root()));
    }
}
