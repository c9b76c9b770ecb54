package io.kring.spi.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is indexed of a post, a comment or a community.
 *
 * @param id        of the contribution or community; ids are unique across both
 * @param print     a fingerprint of everything else; another one when anything of it is another
 * @param sort      what it is
 * @param post      the post it belongs to; its own id for a post; 0 for a community
 * @param place     the community or the page's place that decides who reads it; its own id for a community
 * @param audience  the label that decides in place of a community; null where there is none
 * @param author    number of who wrote it; null where there is none
 * @param under     number of who wrote the post it belongs to; null where there is none
 * @param kind      name of the kind of a post; {@code comment} or {@code answer} for a comment; empty for a community
 * @param answered  whether a question has an accepted answer or one by somebody else; null for everything else
 * @param accepted  whether it is the accepted answer of its question
 * @param at        when it was published
 * @param language  as it was declared; null where nobody said
 * @param title     of a post, the name of a community; empty for a comment
 * @param text      plain text
 * @param tags      folded hashtags, themes of a community
 * @param context   for a comment, the title of its post, so that it is found by what it is about; otherwise empty
 */
public record IndexDocument(
        long id,
        long print,
        Sort sort,
        long post,
        long place,
        @Nullable String audience,
        @Nullable Long author,
        @Nullable Long under,
        String kind,
        @Nullable Boolean answered,
        boolean accepted,
        Instant at,
        @Nullable String language,
        String title,
        String text,
        List<String> tags,
        String context) {
    public IndexDocument {
        tags = List.copyOf(tags);
    }

    /** What is found apart from one another. */
    public enum Sort {
        CONTRIBUTION,
        COMMUNITY
    }
}
