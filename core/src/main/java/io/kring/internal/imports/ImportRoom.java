package io.kring.internal.imports;

import io.kring.error.Conflict;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.imports.Imports;
import io.kring.internal.command.Engine;
import io.kring.internal.post.Intake;
import io.kring.internal.post.Kinds;
import io.kring.reaction.Palette;
import io.kring.spi.UnitOfWork;
import io.kring.spi.change.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The room of imports. */
public final class ImportRoom implements Imports {
    private static final int TRIES = 8;
    private static final int LONGEST_SOURCE = 100;

    private final Engine engine;
    private final Intake intake;
    private final Palette palette;

    public ImportRoom(Engine engine, Kinds kinds, Palette palette) {
        this.engine = engine;
        this.intake = new Intake(engine, kinds);
        this.palette = palette;
    }

    @Override
    public List<ImportResult> write(String source, List<? extends ImportItem> items) {
        check(source, items);
        return engine.observed("imports.write", () -> {
            List<ImportItem> named = items.stream()
                    .<ImportItem>map(item -> item)
                    .filter(item -> isNamed(item))
                    .toList();
            if (named.isEmpty()) {
                return items.stream().map(item -> unnamed()).toList();
            }
            Prepared batch = new Prepared(source, named, intake, engine.cards());
            return engine.write(unit -> write(unit, batch, items));
        });
    }

    private List<ImportResult> write(UnitOfWork unit, Prepared batch, List<? extends ImportItem> items) {
        for (int i = 0; i < TRIES; i++) {
            Lookup lookup = new Lookup(unit.imports(), batch, palette, engine.now());
            lookup.ask(items);
            Ledger ledger = lookup.ledger();
            Attaching attaching = new Attaching(lookup.claims());
            Contributions contributions = new Contributions(ledger, batch, intake, lookup.places(), attaching);
            Connections connections = new Connections(ledger, palette, lookup.locked());
            Standings standings = new Standings(ledger, engine);
            List<ImportResult> results = new ArrayList<>(items.size());
            for (ImportItem item : items) {
                results.add(isNamed(item) ? one(item, ledger, contributions, connections, standings) : unnamed());
            }
            attaching.changes().forEach(ledger::write);
            ChangeSet changes = ledger.changeSet();
            if (changes.isEmpty() || unit.commands().apply(changes)) {
                return List.copyOf(results);
            }
        }
        throw new Conflict("command.contended", "others keep changing the same thing; try again");
    }

    private static ImportResult one(
            ImportItem item, Ledger ledger, Contributions contributions, Connections connections, Standings standings) {
        Optional<ImportResult> before = ids(item).stream().findFirst().flatMap(ledger::before);
        if (before.isPresent()) {
            return before.get();
        }
        if (item instanceof ImportedPost post) {
            return contributions.post(post);
        } else if (item instanceof ImportedComment comment) {
            return contributions.comment(comment);
        } else if (item instanceof ImportedAcceptance acceptance) {
            return connections.acceptance(acceptance);
        } else if (item instanceof ImportedReaction reaction) {
            return connections.reaction(reaction);
        } else if (item instanceof ImportedTally tally) {
            return connections.tally(tally);
        } else if (item instanceof ImportedLink link) {
            return connections.link(link);
        } else if (item instanceof ImportedCommunity community) {
            return standings.community(community);
        } else if (item instanceof ImportedMembership membership) {
            return standings.membership(membership);
        }
        return standings.follow((ImportedFollow) item);
    }

    /** The id of what is to be made, where it has one. */
    private static List<String> ids(ImportItem item) {
        if (item instanceof ImportedPost post) {
            return List.of(post.id());
        } else if (item instanceof ImportedComment comment) {
            return List.of(comment.id());
        }
        return item instanceof ImportedCommunity community ? List.of(community.id()) : List.of();
    }

    private static boolean isNamed(ImportItem item) {
        return ids(item).stream().allMatch(id -> Results.isPlain(id, Results.LONGEST_ID));
    }

    private static ImportResult unnamed() {
        return Results.skipped("import.id");
    }

    private static void check(String source, List<? extends ImportItem> items) {
        if (source == null || !Results.isPlain(source, LONGEST_SOURCE)) {
            throw new InvalidInput(new Violation("source", "import.source", "a source has 1 to 100 plain characters"));
        }
        if (items == null || items.size() > MOST || items.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput(new Violation(
                    "items", "import.batch", "a batch has at most " + MOST + " items, none of them null"));
        }
    }
}
