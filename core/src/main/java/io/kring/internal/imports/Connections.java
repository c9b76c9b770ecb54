package io.kring.internal.imports;

import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.post.PostState;
import io.kring.reaction.Palette;
import io.kring.spi.change.Change;
import io.kring.spi.imports.ImportKey;
import io.kring.spi.imports.ImportKey.Table;
import io.kring.spi.imports.KnownContribution;
import io.kring.spi.imports.LockedContribution;
import io.kring.spi.row.ContributionRow;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What hangs on posts and comments of a batch: accepted answers, reactions, numbers, links. */
final class Connections {
    private static final int LONGEST_KIND = 40;

    private final Ledger ledger;
    private final Palette palette;
    private final Map<Long, LockedContribution> locked;
    private final Map<Long, Long> accepted = new HashMap<>();

    Connections(Ledger ledger, Palette palette, Map<Long, LockedContribution> locked) {
        this.ledger = ledger;
        this.palette = palette;
        this.locked = locked;
        locked.forEach((id, contribution) -> {
            Long answer = contribution.accepted();
            if (answer != null) {
                accepted.put(id, answer);
            }
        });
    }

    ImportResult acceptance(ImportedAcceptance item) {
        KnownContribution question = ledger.contribution(item.question());
        KnownContribution answer = ledger.contribution(item.answer());
        if (question == null) {
            return Results.skipped("import.target-missing");
        }
        if (answer == null || !answer.answer() || answer.post() != question.id() || !isVisible(answer.id())) {
            return Results.skipped("import.answer-missing");
        }
        Long before = accepted.putIfAbsent(question.id(), answer.id());
        if (before != null) {
            return before == answer.id() ? Results.UNCHANGED : Results.skipped("import.answer-accepted");
        }
        ContributionRow row = ledger.added(question.id());
        if (row != null) {
            ledger.replace(row.change().accepted(answer.id()).row());
        } else {
            ledger.write(new Change.Accept(question.id(), answer.id(), null));
            if (ledger.added(answer.id()) == null) {
                ledger.write(new Change.Touch(answer.id()));
            }
        }
        ledger.event(
                EventType.ANSWER_ACCEPTED,
                new PostId(question.id()).toString(),
                null,
                "comment",
                new CommentId(answer.id()).toString());
        return Results.CREATED;
    }

    private boolean isVisible(long id) {
        LockedContribution stored = locked.get(id);
        return stored == null ? ledger.added(id) != null : stored.state() == PostState.VISIBLE;
    }

    ImportResult reaction(ImportedReaction item) {
        KnownContribution on = ledger.contribution(item.on());
        Optional<ImportResult> refused = Contributions.refused(item.at(), ledger.now());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (on == null) {
            return Results.skipped("import.target-missing");
        }
        if (!palette.has(item.kind())) {
            return Results.skipped("reaction.unknown");
        }
        long person = ledger.number(item.person());
        String slot = palette.slot(item.kind());
        if (!ledger.isNew(Table.REACTION, new ImportKey(on.id(), person, slot))) {
            return Results.UNCHANGED;
        }
        ledger.write(new Change.PutReaction(
                on.id(), person, slot, null, item.kind(), item.at().truncatedTo(ChronoUnit.MICROS)));
        ledger.count(on.id(), item.kind());
        ledger.event(
                EventType.REACTION_ADDED,
                new PostId(on.post()).toString(),
                person,
                "on",
                Results.target(on).toString(),
                "kind",
                item.kind());
        return Results.CREATED;
    }

    ImportResult tally(ImportedTally item) {
        KnownContribution on = ledger.contribution(item.on());
        if (item.n() < 0 || !isName(item.kind())) {
            return Results.skipped("import.tally-invalid");
        }
        if (on == null) {
            return Results.skipped("import.target-missing");
        }
        ImportKey key = new ImportKey(on.id(), 0, item.kind());
        if (ledger.at(Table.TALLY, key) == item.n()) {
            return Results.UNCHANGED;
        }
        ledger.found(Table.TALLY, Map.of(key, item.n()));
        ledger.write(new Change.SetTally(on.id(), item.kind(), item.n()));
        ledger.event(
                EventType.REACTION_TALLIED,
                new PostId(on.post()).toString(),
                null,
                "on",
                Results.target(on).toString(),
                "kind",
                item.kind(),
                "n",
                Integer.toString(item.n()));
        return Results.CREATED;
    }

    ImportResult link(ImportedLink item) {
        KnownContribution post = ledger.contribution(item.post());
        KnownContribution other = ledger.contribution(item.other());
        Optional<ImportResult> refused = Contributions.refused(item.at(), ledger.now());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (post == null || other == null || !post.isPost() || !other.isPost()) {
            return Results.skipped("import.target-missing");
        }
        if (post.id() == other.id()) {
            return Results.skipped("import.link-self");
        }
        if (!ledger.isNew(
                Table.LINK, new ImportKey(post.id(), other.id(), item.kind().name()))) {
            return Results.UNCHANGED;
        }
        ledger.write(new Change.LinkPosts(
                post.id(), other.id(), item.kind(), item.at().truncatedTo(ChronoUnit.MICROS)));
        ledger.event(
                EventType.POST_LINKED,
                new PostId(post.id()).toString(),
                null,
                "other",
                new PostId(other.id()).toString(),
                "as",
                item.kind().name());
        return Results.CREATED;
    }

    /** Whether numbers can go by this name. */
    static boolean isName(String kind) {
        return !kind.isEmpty()
                && kind.length() <= LONGEST_KIND
                && !kind.startsWith("#")
                && kind.codePoints()
                        .noneMatch(c -> Character.isWhitespace(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE);
    }
}
