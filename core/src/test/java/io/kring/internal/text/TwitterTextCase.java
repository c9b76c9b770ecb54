package io.kring.internal.text;

import io.kring.text.TextEntity;
import io.kring.text.TextEntity.Kind;
import java.util.List;

/**
 * One case of the conformance suite.
 *
 * @param expected what stands in the text, without {@code @} or {@code #}; in groups with indices followed by the
 *     range in UTF-16 units, as in {@code kring[3,9]}
 */
record TwitterTextCase(String group, String description, String text, List<String> expected) {

    boolean withIndices() {
        return group.endsWith("_with_indices");
    }

    /** What Kring finds, in the form of {@link #expected()}. */
    List<String> found(MarkdownAnalyser analyser) {
        return analyser.analyse(text).all().stream()
                .filter(entity -> entity.kind() == kind())
                .map(this::describe)
                .toList();
    }

    private Kind kind() {
        if (group.startsWith("hashtags")) {
            return Kind.HASHTAG;
        }
        return group.startsWith("mentions") ? Kind.MENTION : Kind.LINK;
    }

    private String describe(TextEntity entity) {
        int start = entity.kind() == Kind.LINK ? entity.start() : entity.start() + 1;
        String typed = text.substring(start, entity.end());
        return withIndices() ? typed + "[" + entity.start() + "," + entity.end() + "]" : typed;
    }
}
