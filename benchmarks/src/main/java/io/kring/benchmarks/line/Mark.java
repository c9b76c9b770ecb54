package io.kring.benchmarks.line;

import io.kring.person.PersonId;
import io.kring.text.TextEntity;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag or mention in a text.
 *
 * @param person the host's id of who is mentioned
 */
public record Mark(
        boolean mention,
        String value,
        int start,
        int end,
        @Nullable String person) {
    static Mark of(TextEntity entity) {
        PersonId person = entity.person();
        return new Mark(
                entity.kind() == TextEntity.Kind.MENTION,
                entity.value(),
                entity.start(),
                entity.end(),
                person == null ? null : person.value());
    }
}
