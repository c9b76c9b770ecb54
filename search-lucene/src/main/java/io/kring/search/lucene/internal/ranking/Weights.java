package io.kring.search.lucene.internal.ranking;

import java.time.Duration;

/**
 * What counts how much, against one for a word in title or body.
 *
 * @param title for a word in the title, in addition
 * @param tags for a word among the tags, in addition
 * @param context for a word in the title of the conversation around, in addition
 * @param near for two words of the query that stand together in a text as they do there, in addition
 * @param grammar for a word of grammar that stands in the text as written
 * @param accepted what an accepted answer has ahead; 0 for nothing
 * @param recent what a text of this moment has ahead; half of it after {@code halved}; 0 for nothing
 * @param halved the age at which half of the lead is left
 */
public record Weights(
        float title,
        float tags,
        float context,
        float near,
        float grammar,
        float accepted,
        float recent,
        Duration halved) {

    /** The numbers chosen on one half of the queries of the tests, which report on the other. */
    public static final Weights DEFAULT = new Weights(0.3f, 0.2f, 0.5f, 0.2f, 0.1f, 0.5f, 0.5f, Duration.ofDays(180));

    /** These without a lead for what is accepted or recent: by words alone. */
    public Weights wordsAlone() {
        return new Weights(title, tags, context, near, grammar, 0, 0, halved);
    }

    /** Whether the word stands in title or body, and nothing else: for so many words that the rest would cost too much. */
    public Weights manyWords() {
        return new Weights(0, 0, 0, 0, grammar, 0, 0, halved);
    }

    /** These with a weight of their own for the title of the conversation around. */
    public Weights withContext(float other) {
        return new Weights(title, tags, other, near, grammar, accepted, recent, halved);
    }
}
