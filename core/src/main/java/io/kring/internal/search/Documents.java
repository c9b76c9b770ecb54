package io.kring.internal.search;

import io.kring.internal.text.MarkdownAnalyser;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Makes documents of what stands in the storage. */
final class Documents {
    /** The kind under which an answer is found, beside {@link ContributionRow#COMMENT}. */
    static final String ANSWER = "answer";

    private final MarkdownAnalyser markdown = new MarkdownAnalyser();
    private final Set<String> answerable;

    /** For a house in which posts of these kinds have answers. */
    Documents(Set<String> answerable) {
        this.answerable = Set.copyOf(answerable);
    }

    /** The text without markup, on one line. */
    String plain(String source) {
        return markdown.plain(source);
    }

    IndexDocument of(IndexRow row) {
        ContributionRow contribution = row.contribution();
        return contribution == null ? community(row) : contribution(row, contribution);
    }

    private static IndexDocument community(IndexRow row) {
        return printed(new IndexDocument(
                row.id(),
                0,
                IndexDocument.Sort.COMMUNITY,
                0,
                row.place(),
                null,
                null,
                null,
                "",
                null,
                false,
                Instant.EPOCH,
                row.language(),
                row.title(),
                row.purpose(),
                row.tags(),
                ""));
    }

    /** Whether a question has an answer; null for what is none. */
    private @Nullable Boolean answered(IndexRow row) {
        if (!answerable.contains(row.postKind())) {
            return null;
        }
        return row.postAccepted() != null || row.answered();
    }

    private IndexDocument contribution(IndexRow row, ContributionRow contribution) {
        boolean post = contribution.isPost();
        String kind = post ? contribution.kind() : contribution.answer() ? ANSWER : ContributionRow.COMMENT;
        return printed(new IndexDocument(
                row.id(),
                0,
                IndexDocument.Sort.CONTRIBUTION,
                contribution.post(),
                row.place(),
                row.audience(),
                contribution.author(),
                row.postAuthor(),
                kind,
                post ? answered(row) : null,
                Objects.equals(row.postAccepted(), row.id()),
                Objects.requireNonNullElse(contribution.publishedAt(), contribution.createdAt()),
                contribution.language(),
                post ? row.title() : "",
                plain(contribution.body()),
                row.tags(),
                post ? "" : row.title()));
    }

    private static IndexDocument printed(IndexDocument bare) {
        return new IndexDocument(
                bare.id(),
                print(bare),
                bare.sort(),
                bare.post(),
                bare.place(),
                bare.audience(),
                bare.author(),
                bare.under(),
                bare.kind(),
                bare.answered(),
                bare.accepted(),
                bare.at(),
                bare.language(),
                bare.title(),
                bare.text(),
                bare.tags(),
                bare.context());
    }

    /** Two checksums over everything: enough to see that something is another one, with nobody who would forge it. */
    private static long print(IndexDocument bare) {
        List<?> parts = List.of(
                bare.sort(),
                bare.post(),
                bare.place(),
                String.valueOf(bare.audience()),
                String.valueOf(bare.author()),
                String.valueOf(bare.under()),
                bare.kind(),
                String.valueOf(bare.answered()),
                bare.accepted(),
                bare.at(),
                String.valueOf(bare.language()),
                bare.title(),
                bare.tags(),
                bare.context());
        return (checksum(parts.toString()) << Integer.SIZE) | checksum(bare.text());
    }

    private static long checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
