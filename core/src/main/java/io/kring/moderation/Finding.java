package io.kring.moderation;

import java.util.List;

/**
 * What a policy remarks on, told to the author.
 *
 * @param rule   stable code of the rule
 * @param reason for a person
 * @param spans  which parts of the Markdown it is about; may be empty
 */
public record Finding(String rule, String reason, List<Span> spans) {
    public Finding {
        spans = List.copyOf(spans);
    }

    /** UTF-16 offsets into the Markdown; the end is exclusive. */
    public record Span(int start, int end) {}
}
