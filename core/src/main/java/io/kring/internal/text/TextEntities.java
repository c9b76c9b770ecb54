package io.kring.internal.text;

import io.kring.text.TextEntity;
import io.kring.text.TextEntity.Kind;
import java.util.List;

/**
 * What a Markdown text holds.
 *
 * @param all the entities in order of appearance; they do not overlap
 * @param plainText the text without markup on one line: with code and the words of links and images, without HTML
 */
public record TextEntities(List<TextEntity> all, String plainText) {

    /**
     * Copies the entities.
     *
     * @param all the entities in order of appearance
     * @param plainText the text without markup
     */
    public TextEntities {
        all = List.copyOf(all);
    }

    /** {@return the mentions in order of appearance; the same person may be there more than once} */
    public List<TextEntity> mentions() {
        return of(Kind.MENTION);
    }

    /** {@return the hashtags in order of appearance; the same one may be there more than once} */
    public List<TextEntity> hashtags() {
        return of(Kind.HASHTAG);
    }

    /** {@return the links in order of appearance; the same one may be there more than once} */
    public List<TextEntity> links() {
        return of(Kind.LINK);
    }

    /**
     * The beginning of the plain text, with "…" at the end where it was cut. It is cut between characters as readers
     * see them, so never within a surrogate pair, an accented letter or an emoji sequence.
     *
     * @param maxChars how many UTF-16 units the excerpt may have, the "…" included; at least 1
     * @return at most {@code maxChars} units of plain text
     * @throws IllegalArgumentException if {@code maxChars} is less than 1
     */
    public String excerpt(int maxChars) {
        return PlainText.excerpt(plainText, maxChars);
    }

    private List<TextEntity> of(Kind kind) {
        return all.stream().filter(entity -> entity.kind() == kind).toList();
    }
}
