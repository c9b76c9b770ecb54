package io.kring.post;

import io.kring.limit.Limit;
import io.kring.limit.Markdown;
import io.kring.limit.Most;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment to be.
 *
 * @param answer       whether it is an answer, where the post's kind takes answers and the comment stands directly
 *                     under the post; elsewhere it is a reply
 * @param confirmation from {@link PublishOutcome.Nudged}
 */
public record CommentDraft(
        @Markdown(limit = Limit.COMMENT_BODY) String markdown,

        @Nullable @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}", message = "{io.kring.language}")
        String language,

        @Most(Limit.ATTACHMENTS) List<@Valid Attachment> attachments,
        boolean answer,
        @Nullable String confirmation) {
    public CommentDraft {
        attachments = List.copyOf(attachments);
    }

    public static CommentDraft of(String markdown) {
        return new CommentDraft(markdown, null, List.of(), false, null);
    }

    public static CommentDraft answer(String markdown) {
        return new CommentDraft(markdown, null, List.of(), true, null);
    }

    public CommentDraft inLanguage(String tag) {
        return new CommentDraft(markdown, tag, attachments, answer, confirmation);
    }

    public CommentDraft attaching(Attachment... files) {
        return new CommentDraft(markdown, language, List.of(files), answer, confirmation);
    }

    public CommentDraft confirmedBy(String nudge) {
        return new CommentDraft(markdown, language, attachments, answer, nudge);
    }
}
