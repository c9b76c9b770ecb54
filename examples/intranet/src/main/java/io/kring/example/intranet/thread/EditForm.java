package io.kring.example.intranet.thread;

import io.kring.error.InvalidInput;
import io.kring.moderation.Finding;
import io.kring.post.Comment;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.Post;
import io.kring.render.commonmark.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text being changed; what is absent is empty.
 *
 * @param version the version that was read; another one is a conflict, and nothing is merged
 * @param theirs  the text as somebody else left it meanwhile
 * @param remarks what was said to it, each a sentence
 */
record EditForm(
        String page,
        int version,
        boolean titled,
        String title,
        String markdown,
        String confirmation,
        String theirs,
        String notice,
        List<String> remarks) {
    static EditForm of(Post post) {
        return new EditForm(
                "/posts/" + post.id(),
                post.version(),
                post.title().isPresent(),
                post.title().orElse(""),
                post.markdown(),
                "",
                "",
                "",
                List.of());
    }

    static EditForm of(Comment comment) {
        return new EditForm(
                "/comments/" + comment.id(), comment.version(), false, "", comment.markdown(), "", "", "", List.of());
    }

    /** With what somebody typed. */
    EditForm typed(int read, @Nullable String newTitle, String text, String confirm) {
        return new EditForm(
                page, read, titled, Optional.ofNullable(newTitle).orElse(""), text, confirm, theirs, notice, remarks);
    }

    /** What is asked of Kring: title and text are new, all else stays. */
    Edit applied(Edit kept) {
        Edit edit = new Edit(
                version, titled ? title : null, markdown, kept.language(), kept.attachments(), null, false, null);
        return confirmation.isEmpty() ? edit : edit.confirmedBy(confirmation);
    }

    /** The same words, with what came of them. */
    EditForm answered(EditOutcome outcome, Locale locale) {
        List<String> reasons = outcome.findings().stream()
                .map(Finding::reason)
                .map(reason -> reason.in(locale))
                .toList();
        return new EditForm(
                page,
                outcome.kind() == EditOutcome.Kind.STALE ? outcome.version() : version,
                titled,
                title,
                markdown,
                outcome.confirmation().orElse(""),
                outcome.current().orElse(""),
                Messages.in(locale).text(outcome.kind()),
                reasons);
    }

    /** The same words, with what is wrong with them. */
    EditForm wrong(InvalidInput error, Messages words) {
        List<String> all = error.violations().stream().map(words::text).toList();
        return new EditForm(page, version, titled, title, markdown, "", "", words.text(error), all);
    }
}
