package io.kring.render.commonmark.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.TagBalancingHtmlStreamEventReceiver;

/** What is let through where. {@code Sanitizer} says it in words. */
public final class Policies {
    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9_.+#-]{1,40}");
    private static final Pattern START = Pattern.compile("[0-9]{1,9}");
    // The library puts a blank behind a value with a backtick, each time.
    private static final AttributePolicy STRIPPED = (element, attribute, value) -> value.strip();
    private static final int DEEPEST = 256;

    /** Formatting that people may type as HTML: what makes no link, shows no picture and stands in no outline. */
    static final Policy TYPED = new Policy(formatting());

    /** All that Markdown makes, but pictures. */
    public static final Policy TEXT = new Policy(text());

    /** All that Markdown makes. */
    public static final Policy TEXT_AND_PICTURES = new Policy(pictures(text()));

    /** What any mail program shows. */
    public static final Policy EMAIL = new Policy(pictures(document()));

    private Policies() {}

    private static HtmlPolicyBuilder formatting() {
        return new HtmlPolicyBuilder()
                .withPostprocessor(Policies::balanced)
                .allowElements("p", "br", "hr", "blockquote", "pre", "code", "ul", "ol", "li")
                .allowElements("em", "strong", "b", "i", "s", "del", "ins", "sub", "sup", "kbd");
    }

    /** Once more: what a policy drops was a part of the balance. */
    private static HtmlStreamEventReceiver balanced(HtmlStreamEventReceiver sink) {
        TagBalancingHtmlStreamEventReceiver receiver = new TagBalancingHtmlStreamEventReceiver(sink);
        receiver.setNestingLimit(DEEPEST);
        return receiver;
    }

    private static HtmlPolicyBuilder document() {
        return formatting()
                .allowElements("h1", "h2", "h3", "h4", "h5", "h6")
                .allowElements((name, attributes) -> attributes.contains("href") ? name : null, "a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(only(Addresses::link))
                .onElements("a")
                .allowAttributes("title")
                .matching(STRIPPED)
                .onElements("a")
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                .allowAttributes("start")
                .matching(START)
                .onElements("ol");
    }

    private static HtmlPolicyBuilder text() {
        return document().allowAttributes("class").matching(LANGUAGE).onElements("code");
    }

    private static HtmlPolicyBuilder pictures(HtmlPolicyBuilder policy) {
        return policy.allowElements((name, attributes) -> attributes.contains("src") ? name : null, "img")
                .allowAttributes("src")
                .matching(only(Addresses::picture))
                .onElements("img")
                .allowAttributes("alt", "title")
                .matching(STRIPPED)
                .onElements("img");
    }

    private static AttributePolicy only(Function<String, Optional<String>> rule) {
        return (element, attribute, value) -> rule.apply(value).orElse(null);
    }
}
