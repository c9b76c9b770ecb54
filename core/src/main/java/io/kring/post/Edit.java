package io.kring.post;

import io.kring.limit.Limit;
import io.kring.limit.Markdown;
import io.kring.limit.Most;
import io.kring.limit.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New text for a contribution. Everything is as the edit says; the kind stays.
 *
 * @param version      the version that was read; nothing is merged
 * @param title        null where the kind has none, and for comments
 * @param language     BCP 47 tag
 * @param details      new details of the post's kind; null leaves them as they are
 * @param minor        a small correction, of which nobody is told
 * @param confirmation from {@link PublishOutcome.Nudged}
 */
public record Edit(
        int version,
        @Nullable @PlainText(limit = Limit.TITLE) String title,
        @Markdown(limit = Limit.POST_BODY) String markdown,

        @Nullable @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}", message = "{io.kring.language}")
        String language,

        @Most(Limit.ATTACHMENTS) List<@Valid Attachment> attachments,
        @Nullable Details details,
        boolean minor,
        @Nullable String confirmation) {
    public Edit {
        attachments = List.copyOf(attachments);
    }

    /** Without a language, and with the details as they are. */
    public Edit(
            int version,
            @Nullable String title,
            String markdown,
            List<Attachment> attachments,
            boolean minor,
            @Nullable String confirmation) {
        this(version, title, markdown, null, attachments, null, minor, confirmation);
    }

    /**
     * Details of a kind.
     *
     * @param kind  that of the post; those of another one are refused with {@code details.type}
     * @param value of the kind's details type; null takes them away
     */
    public record Details(PostKind<?> kind, @Nullable Object value) {}

    /** Changes the text and keeps title, language, attachments and details of what was read. */
    public static Edit of(Post read, String markdown) {
        return new Edit(
                read.version(),
                read.title().orElse(null),
                markdown,
                read.language().orElse(null),
                read.attachments(),
                null,
                false,
                null);
    }

    /** Changes the text and keeps language and attachments of what was read. */
    public static Edit of(Comment read, String markdown) {
        return new Edit(
                read.version(), null, markdown, read.language().orElse(null), read.attachments(), null, false, null);
    }

    public Edit asMinor() {
        return new Edit(version, title, markdown, language, attachments, details, true, confirmation);
    }

    public Edit titled(String newTitle) {
        return new Edit(version, newTitle, markdown, language, attachments, details, minor, confirmation);
    }

    public Edit inLanguage(@Nullable String tag) {
        return new Edit(version, title, markdown, tag, attachments, details, minor, confirmation);
    }

    public Edit attaching(Attachment... files) {
        return new Edit(version, title, markdown, language, List.of(files), details, minor, confirmation);
    }

    /** With these details instead, or without any. */
    public <D> Edit detailed(PostKind<D> kind, @Nullable D value) {
        return new Edit(version, title, markdown, language, attachments, new Details(kind, value), minor, confirmation);
    }

    public Edit confirmedBy(String nudge) {
        return new Edit(version, title, markdown, language, attachments, details, minor, nudge);
    }
}
