package io.kring.example.intranet.writing;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.moderation.Finding;
import io.kring.render.commonmark.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form to write in, new or with what was typed and what was said to it.
 *
 * @param on      id of the comment it replies to; empty for the post itself
 * @param notice  what came of sending it; empty for a new one
 * @param remarks on the text, each a sentence
 */
public record Composer(
        String once,
        String community,
        String kind,
        String title,
        String markdown,
        String confirmation,
        boolean answer,
        String on,
        String notice,
        List<String> remarks) {
    public static Composer blank() {
        return new Composer(fresh(), "", "update", "", "", "", false, "", "", List.of());
    }

    /** For a post in this community. */
    public static Composer in(String community) {
        return new Composer(fresh(), community, "update", "", "", "", false, "", "", List.of());
    }

    static Composer of(PostForm form) {
        String once = PostForm.text(form.once());
        return new Composer(
                once.isEmpty() ? fresh() : once,
                PostForm.text(form.community()),
                PostForm.text(form.kind()),
                PostForm.text(form.title()),
                PostForm.text(form.markdown()),
                "",
                false,
                "",
                "",
                List.of());
    }

    /** For a reply to a comment, or to the post. */
    public static Composer replying(Optional<String> on) {
        return new Composer(fresh(), "", "", "", "", "", false, on.orElse(""), "", List.of());
    }

    /** With the text of a comment or answer. */
    public static Composer comment(
            @Nullable String once, @Nullable String markdown, boolean answer, Optional<String> on) {
        String key = PostForm.text(once);
        return new Composer(
                key.isEmpty() ? fresh() : key,
                "",
                "",
                "",
                PostForm.text(markdown),
                "",
                answer,
                on.orElse(""),
                "",
                List.of());
    }

    /** The same words, after somebody was asked to reconsider, or refused. */
    public Composer remarked(String said, List<Finding> findings, String confirm, Locale locale) {
        List<String> reasons =
                findings.stream().map(finding -> finding.reason().in(locale)).toList();
        return new Composer(once, community, kind, title, markdown, confirm, answer, on, said, reasons);
    }

    /** The same words, with what is wrong with them. */
    public Composer wrong(InvalidInput error, Messages words) {
        List<String> all =
                error.violations().stream().map(each -> sentence(each, words)).toList();
        return new Composer(once, community, kind, title, markdown, "", answer, on, words.text(error), all);
    }

    /** The same words in a form of its own, because the key of this one was spent. */
    public Composer anew(String said) {
        return new Composer(fresh(), community, kind, title, markdown, "", answer, on, said, List.of());
    }

    private static String sentence(Violation violation, Messages words) {
        return words.text(violation);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
