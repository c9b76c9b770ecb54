package io.kring.example.intranet.writing;

import io.kring.post.CommentDraft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to answer or reply.
 *
 * @param on           id of the comment it replies to; none for the post
 * @param once         made with the form, so that sending it twice makes one comment
 * @param confirmation from a question to reconsider, to publish all the same
 */
public record CommentForm(
        @Nullable String on,
        @Nullable String markdown,
        @Nullable Boolean answer,
        @Nullable String once,
        @Nullable String confirmation) {
    public CommentDraft draft() {
        String text = Optional.ofNullable(markdown).orElse("");
        CommentDraft draft = asAnswer() ? CommentDraft.answer(text) : CommentDraft.of(text);
        return confirmation == null || confirmation.isEmpty() ? draft : draft.confirmedBy(confirmation);
    }

    public boolean asAnswer() {
        return Boolean.TRUE.equals(answer);
    }

    public Optional<String> replyTo() {
        return Optional.ofNullable(on).filter(id -> !id.isEmpty());
    }
}
