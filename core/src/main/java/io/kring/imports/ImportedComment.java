package io.kring.imports;

import io.kring.person.PersonId;
import io.kring.post.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a post, or a reply to a comment. Skipped with {@code import.target-missing} where that is not here.
 *
 * @param id          where it comes from
 * @param on          the id, where it comes from, of what it is about
 * @param answer      whether it is an answer, where the post's kind takes answers and it stands directly under the post
 * @param author      as in {@link ImportedPost}
 * @param at          its date, as in {@link ImportedPost}
 * @param attachments as in {@link ImportedPost}
 */
public record ImportedComment(
        String id,
        String on,
        boolean answer,
        Optional<PersonId> author,
        String markdown,
        Instant at,
        Optional<Instant> editedAt,
        @Nullable String language,
        List<Attachment> attachments)
        implements ImportItem {
    public ImportedComment {
        attachments = List.copyOf(attachments);
    }

    /** A reply. */
    public static ImportedComment reply(String id, String on, Optional<PersonId> author, String markdown, Instant at) {
        return new ImportedComment(id, on, false, author, markdown, at, Optional.empty(), null, List.of());
    }

    /** An answer to a question. */
    public static ImportedComment answer(String id, String on, Optional<PersonId> author, String markdown, Instant at) {
        return new ImportedComment(id, on, true, author, markdown, at, Optional.empty(), null, List.of());
    }

    public ImportedComment editedAt(Instant edited) {
        return new ImportedComment(id, on, answer, author, markdown, at, Optional.of(edited), language, attachments);
    }

    public ImportedComment attaching(Attachment... files) {
        return new ImportedComment(id, on, answer, author, markdown, at, editedAt, language, List.of(files));
    }
}
