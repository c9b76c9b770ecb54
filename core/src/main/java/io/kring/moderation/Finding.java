package io.kring.moderation;

import java.util.List;

/**
 * What a policy remarks on, told to the author.
 *
 * @param rule   stable code of the rule
 * @param reason for a person
 * @param spans  which parts of the text it is about; may be empty
 */
public record Finding(String rule, Reason reason, List<Span> spans) {
    public Finding {
        spans = List.copyOf(spans);
    }

    /**
     * A piece of one field.
     *
     * @param field which, as in {@link Submission.Part#field()}
     * @param start UTF-16 offset into its text
     * @param end   UTF-16 offset after the last unit
     */
    public record Span(String field, int start, int end) {
        /** A piece of the Markdown. */
        public Span(int start, int end) {
            this(Submission.MARKDOWN, start, end);
        }
    }
}
