package io.kring.post;

import io.kring.limit.Limit;
import io.kring.limit.Markdown;
import io.kring.limit.Most;
import io.kring.limit.PlainText;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New text for a contribution.
 *
 * @param version      the version that was read; nothing is merged
 * @param title        null where the kind has none, and for comments
 * @param minor        a small correction, of which nobody is told
 * @param confirmation from {@link PublishOutcome.Nudged}
 */
public record Edit(
        int version,
        @Nullable @PlainText(limit = Limit.TITLE) String title,
        @Markdown(limit = Limit.POST_BODY) String markdown,
        @Most(Limit.ATTACHMENTS) List<@Valid Attachment> attachments,
        boolean minor,
        @Nullable String confirmation) {
    public Edit {
        attachments = List.copyOf(attachments);
    }

    /** Changes the text and keeps title and attachments of what was read. */
    public static Edit of(Post read, String markdown) {
        return new Edit(read.version(), read.title().orElse(null), markdown, read.attachments(), false, null);
    }

    /** Changes the text and keeps the attachments of what was read. */
    public static Edit of(Comment read, String markdown) {
        return new Edit(read.version(), null, markdown, read.attachments(), false, null);
    }

    public Edit asMinor() {
        return new Edit(version, title, markdown, attachments, true, confirmation);
    }

    public Edit titled(String newTitle) {
        return new Edit(version, newTitle, markdown, attachments, minor, confirmation);
    }
}
