package io.kring.imports;

import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.post.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post. Mentions, hashtags and links come out of its text as they always do.
 *
 * @param id          where it comes from
 * @param author      empty where nobody is known any more; somebody whom the directory does not list shows as a former
 *                    colleague
 * @param title       required where the kind has one, absent where it has none
 * @param publishedAt its date; in the future it is skipped with {@code import.time-future}. What is older than 2000 keeps
 *                    its date and stands in feeds at the beginning of 2000
 * @param language    BCP 47 tag
 * @param details     of the kind's details type; null for a kind without details
 * @param attachments files of the host's, as in a post that is written here. One that the author may not have is left
 *                    out, and the result says so: see {@link ImportResult#code}
 */
public record ImportedPost(
        String id,
        ImportedPlace community,
        Optional<PersonId> author,
        PostKind<?> kind,
        @Nullable String title,
        String markdown,
        Instant publishedAt,
        Optional<Instant> editedAt,
        @Nullable String language,
        @Nullable Object details,
        List<Attachment> attachments)
        implements ImportItem {
    public ImportedPost {
        attachments = List.copyOf(attachments);
    }

    /** A post without language, details or attachments that was never edited. */
    public static ImportedPost of(
            String id,
            ImportedPlace community,
            Optional<PersonId> author,
            PostKind<?> kind,
            @Nullable String title,
            String markdown,
            Instant publishedAt) {
        return new ImportedPost(
                id, community, author, kind, title, markdown, publishedAt, Optional.empty(), null, null, List.of());
    }

    public ImportedPost editedAt(Instant at) {
        return new ImportedPost(
                id,
                community,
                author,
                kind,
                title,
                markdown,
                publishedAt,
                Optional.of(at),
                language,
                details,
                attachments);
    }

    public ImportedPost inLanguage(String tag) {
        return new ImportedPost(
                id, community, author, kind, title, markdown, publishedAt, editedAt, tag, details, attachments);
    }

    public ImportedPost attaching(Attachment... files) {
        return new ImportedPost(
                id, community, author, kind, title, markdown, publishedAt, editedAt, language, details, List.of(files));
    }
}
