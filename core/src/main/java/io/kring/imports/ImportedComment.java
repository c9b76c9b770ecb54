package io.kring.imports;

import io.kring.person.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a post, or a reply to a comment. Skipped with {@code import.target-missing} where that is not here.
 *
 * @param id     where it comes from
 * @param on     the id, where it comes from, of what it is about
 * @param answer whether it is an answer, where the post's kind takes answers and it stands directly under the post
 * @param author as in {@link ImportedPost}
 * @param at     its date, as in {@link ImportedPost}
 */
public record ImportedComment(
        String id,
        String on,
        boolean answer,
        Optional<PersonId> author,
        String markdown,
        Instant at,
        Optional<Instant> editedAt,
        @Nullable String language)
        implements ImportItem {
    /** A reply. */
    public static ImportedComment reply(String id, String on, Optional<PersonId> author, String markdown, Instant at) {
        return new ImportedComment(id, on, false, author, markdown, at, Optional.empty(), null);
    }

    /** An answer to a question. */
    public static ImportedComment answer(String id, String on, Optional<PersonId> author, String markdown, Instant at) {
        return new ImportedComment(id, on, true, author, markdown, at, Optional.empty(), null);
    }

    public ImportedComment editedAt(Instant edited) {
        return new ImportedComment(id, on, answer, author, markdown, at, Optional.of(edited), language);
    }
}
