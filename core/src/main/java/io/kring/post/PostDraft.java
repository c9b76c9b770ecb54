package io.kring.post;

import io.kring.id.CommunityId;
import io.kring.limit.Limit;
import io.kring.limit.Markdown;
import io.kring.limit.Most;
import io.kring.limit.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to be.
 *
 * @param title        required where the kind has one, absent where it has none
 * @param language     BCP 47 tag
 * @param details      of the kind's details type; null for a kind without details
 * @param publishAt    publish later; null or a time past publishes at once
 * @param confirmation from {@link PublishOutcome.Nudged}: publish this same draft all the same
 */
public record PostDraft(
        CommunityId community,
        PostKind<?> kind,
        @Nullable @PlainText(limit = Limit.TITLE) String title,
        @Markdown(limit = Limit.POST_BODY) String markdown,

        @Nullable @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}", message = "{io.kring.language}")
        String language,

        @Most(Limit.ATTACHMENTS) List<@Valid Attachment> attachments,
        @Nullable Object details,
        @Nullable Instant publishAt,
        @Nullable String confirmation) {
    public PostDraft {
        attachments = List.copyOf(attachments);
    }

    public static PostDraft update(CommunityId community, String markdown) {
        return new PostDraft(community, PostKind.UPDATE, null, markdown, null, List.of(), null, null, null);
    }

    public static PostDraft article(CommunityId community, String title, String markdown) {
        return new PostDraft(community, PostKind.ARTICLE, title, markdown, null, List.of(), null, null, null);
    }

    public static PostDraft question(CommunityId community, String title, String markdown) {
        return new PostDraft(community, PostKind.QUESTION, title, markdown, null, List.of(), null, null, null);
    }

    public static PostDraft announcement(CommunityId community, String title, String markdown) {
        return new PostDraft(community, PostKind.ANNOUNCEMENT, title, markdown, null, List.of(), null, null, null);
    }

    /** A post of any kind, with its details. */
    public static <D> PostDraft of(
            CommunityId community, PostKind<D> kind, @Nullable String title, String markdown, @Nullable D details) {
        return new PostDraft(community, kind, title, markdown, null, List.of(), details, null, null);
    }

    public PostDraft inLanguage(String tag) {
        return new PostDraft(community, kind, title, markdown, tag, attachments, details, publishAt, confirmation);
    }

    public PostDraft attaching(Attachment... files) {
        return new PostDraft(
                community, kind, title, markdown, language, List.of(files), details, publishAt, confirmation);
    }

    public PostDraft publishedAt(@Nullable Instant later) {
        return new PostDraft(community, kind, title, markdown, language, attachments, details, later, confirmation);
    }

    public PostDraft confirmedBy(String nudge) {
        return new PostDraft(community, kind, title, markdown, language, attachments, details, publishAt, nudge);
    }
}
