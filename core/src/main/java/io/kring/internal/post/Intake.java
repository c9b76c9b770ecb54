package io.kring.internal.post;

import io.kring.error.Violation;
import io.kring.internal.command.Engine;
import io.kring.internal.text.TextEntities;
import io.kring.limit.Limit;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.text.TextEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts from elsewhere in, many at a time: the same limits, entities and rows as of those that people write here.
 * And says what is wrong with a text where something is to be done before it is written.
 */
public final class Intake {
    private final Engine engine;
    private final Reading reading;
    private final Kinds kinds;

    public Intake(Engine engine, Kinds kinds) {
        this.engine = engine;
        this.reading = new Reading(engine.cards(), engine.limits());
        this.kinds = kinds;
    }

    /**
     * A text that was read.
     *
     * @param violations of limits; empty for one that can be kept
     * @param details    of a post, as they are kept
     */
    public record Text(List<Violation> violations, TextEntities entities, String details) {
        /** What is stored beside it, with these attachments. */
        public List<ReferenceRow> references(
                Map<String, PersonId> people, Map<PersonId, Long> numbers, List<Attachment> attachments) {
            return new Written(entities, people, List.of(), attachments).references(numbers);
        }
    }

    public Text read(PostDraft draft) {
        List<Violation> violations = new ArrayList<>(kinds.violations(draft));
        String details = kinds.details(draft, violations);
        return read(draft, draft.markdown(), Limit.POST_BODY, violations, details);
    }

    public Text read(CommentDraft draft) {
        return read(draft, draft.markdown(), Limit.COMMENT_BODY, new ArrayList<>(), "");
    }

    private Text read(Object draft, String markdown, Limit limit, List<Violation> violations, String details) {
        TextEntities entities = reading.analyse(markdown, limit);
        violations.addAll(engine.drafts().violations(draft));
        violations.addAll(reading.violations(entities));
        return new Text(List.copyOf(violations), entities, details);
    }

    /** Who goes by the handles in these texts: one question for all. */
    public Map<String, PersonId> people(Collection<Text> texts) {
        return engine.cards()
                .byHandleAfresh(texts.stream()
                        .flatMap(text -> text.entities().mentions().stream())
                        .map(TextEntity::value)
                        .distinct()
                        .toList());
    }

    /** A post that became visible at its date. */
    public ContributionRow post(long id, PostDraft draft, String details, @Nullable Long author, Instant at) {
        return NewContribution.post(
                        id,
                        draft.community().value(),
                        draft.kind().name(),
                        author,
                        draft.title() == null ? null : draft.title().strip(),
                        draft.markdown(),
                        draft.language(),
                        draft.kind().version(),
                        details,
                        at)
                .change()
                .firstVisible(id, at, null)
                .row();
    }

    /**
     * A comment that became visible at its date.
     *
     * @param parent the comment replied to, null directly under the post
     * @param branch the path of that comment, empty directly under the post
     * @param kind   that of the post
     */
    public ContributionRow comment(
            long id,
            long post,
            @Nullable Long parent,
            String branch,
            String kind,
            CommentDraft draft,
            @Nullable Long author,
            Instant at) {
        return NewContribution.comment(
                        id,
                        post,
                        parent,
                        branch,
                        engine.limits().of(Limit.REPLY_DEPTH),
                        draft.answer() && parent == null && kinds.isAnswerable(kind),
                        author,
                        draft.markdown(),
                        draft.language(),
                        at)
                .change()
                .firstVisible(id, at, null)
                .row();
    }
}
