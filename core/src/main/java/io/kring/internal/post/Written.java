package io.kring.internal.post;

import io.kring.internal.text.TextEntities;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.row.ReferenceRow;
import io.kring.text.TextEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read: what it refers to, who goes by the handles in it, and what is attached.
 *
 * @param people who goes by which handle
 * @param seeds  the same people, to find or make their rows
 */
record Written(
        TextEntities entities, Map<String, PersonId> people, List<PersonSeed> seeds, List<Attachment> attachments) {
    /** Of a text that is not kept. */
    static final Written NOTHING = new Written(new TextEntities(List.of(), ""), Map.of(), List.of(), List.of());

    /** What is stored beside the text, in order. */
    List<ReferenceRow> references(Map<PersonId, Long> numbers) {
        List<ReferenceRow> rows = new ArrayList<>();
        for (TextEntity entity : entities.all()) {
            rows.add(new ReferenceRow(
                    rows.size(),
                    kind(entity.kind()),
                    entity.value(),
                    entity.kind() == TextEntity.Kind.MENTION ? number(entity.value(), numbers) : null,
                    null,
                    entity.start(),
                    entity.end(),
                    null,
                    null,
                    0));
        }
        for (Attachment file : attachments) {
            rows.add(new ReferenceRow(
                    rows.size(),
                    ReferenceRow.Kind.FILE,
                    file.uri(),
                    null,
                    null,
                    0,
                    0,
                    file.name(),
                    file.mediaType(),
                    file.size()));
        }
        return rows;
    }

    /** The URIs that have to be one's own, or readable. */
    List<String> uris() {
        return attachments.stream().map(Attachment::uri).distinct().toList();
    }

    private @Nullable Long number(String handle, Map<PersonId, Long> numbers) {
        PersonId person = people.get(handle);
        return person == null ? null : numbers.get(person);
    }

    private static ReferenceRow.Kind kind(TextEntity.Kind kind) {
        return switch (kind) {
            case MENTION -> ReferenceRow.Kind.MENTION;
            case HASHTAG -> ReferenceRow.Kind.HASHTAG;
            case LINK -> ReferenceRow.Kind.LINK;
        };
    }
}
