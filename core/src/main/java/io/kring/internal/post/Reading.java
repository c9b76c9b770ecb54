package io.kring.internal.post;

import io.kring.error.Violation;
import io.kring.internal.directory.Cards;
import io.kring.internal.text.MarkdownAnalyser;
import io.kring.internal.text.TextEntities;
import io.kring.limit.Limit;
import io.kring.limit.Limits;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.spi.command.PersonSeed;
import io.kring.text.TextEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a text before it is written: what it refers to, within the host's limits, and who is meant. */
final class Reading {
    private static final int LONGEST_HASHTAG = 100;

    private final MarkdownAnalyser analyser = new MarkdownAnalyser();
    private final Cards cards;
    private final Limits limits;

    Reading(Cards cards, Limits limits) {
        this.cards = cards;
        this.limits = limits;
    }

    /** What a text holds; nothing where it is longer than any limit allows, which the constraints tell. */
    TextEntities analyse(String markdown, Limit limit) {
        return analyser.analyse(markdown.length() > limits.of(limit) ? "" : markdown);
    }

    /** Which limits what it refers to exceeds. */
    List<Violation> violations(TextEntities entities) {
        List<Violation> violations = new ArrayList<>();
        atMost(violations, "mentions", entities.mentions(), Limit.MENTIONS);
        atMost(violations, "hashtags", entities.hashtags(), Limit.HASHTAGS);
        atMost(violations, "links", entities.links(), Limit.LINKS);
        for (TextEntity link : entities.links()) {
            if (link.value().length() > limits.of(Limit.URI)) {
                violations.add(new Violation("markdown", "link.long", "a link is too long"));
            }
        }
        if (entities.hashtags().stream().anyMatch(tag -> tag.value().length() > LONGEST_HASHTAG)) {
            violations.add(new Violation("markdown", "hashtag.long", "a hashtag has at most 100 characters"));
        }
        return violations;
    }

    /** Finds out who is meant. */
    Written resolve(TextEntities entities, List<Attachment> attachments) {
        List<String> handles =
                entities.mentions().stream().map(TextEntity::value).distinct().toList();
        Map<String, PersonId> people = cards.byHandle(handles);
        List<PersonSeed> seeds = people.values().stream()
                .distinct()
                .sorted()
                .map(cards::seed)
                .filter(seed -> seed.making() == PersonSeed.Making.ROW)
                .toList();
        return new Written(entities, people, seeds, attachments);
    }

    /** The beginning of a text; of one that is longer than any post may be, only what a post holds is read. */
    String excerpt(String markdown, int most) {
        int readable = Math.min(markdown.length(), limits.of(Limit.POST_BODY));
        return analyser.analyse(markdown.substring(0, readable)).excerpt(most);
    }

    private void atMost(List<Violation> violations, String field, List<TextEntity> found, Limit limit) {
        if (found.size() > limits.of(limit)) {
            violations.add(new Violation("markdown", field + ".most", "at most " + limits.of(limit) + " " + field));
        }
    }
}
