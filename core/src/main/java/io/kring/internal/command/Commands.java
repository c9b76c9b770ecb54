package io.kring.internal.command;

import io.kring.HostTransaction;
import io.kring.error.Conflict;
import io.kring.error.KeyReused;
import io.kring.error.NotAllowed;
import io.kring.internal.access.Rights;
import io.kring.internal.directory.Cards;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands: one load, one decision, one change set. When what was decided on has changed meanwhile, loads again
 * and decides anew, a few times.
 */
public final class Commands {
    private static final int TRIES = 8;

    private final Storage storage;
    private final Rights rights;
    private final Cards cards;
    private final Clock clock;
    private final @Nullable HostTransaction joined;

    public Commands(Storage storage, Rights rights, Cards cards, Clock clock, @Nullable HostTransaction joined) {
        this.storage = storage;
        this.rights = rights;
        this.cards = cards;
        this.clock = clock;
        this.joined = joined;
    }

    /** Runs a command of somebody; the anonymous actor can do nothing. */
    public <T> T run(
            String operation,
            Actor actor,
            UnaryOperator<FactsRequest> asking,
            Once<T> once,
            Function<Call, Decided<T>> decide) {
        FactsRequest request = asking.apply(FactsRequest.by(
                cards.seed(actor.person().orElseThrow(() -> new NotAllowed("ANONYMOUS"))),
                actor.onceKey().orElse(null)));
        return storage.write(joined, unit -> run(unit, operation, actor, request, once, decide));
    }

    /** Runs a command within a unit of work that is under way. */
    public <T> T run(
            UnitOfWork unit,
            String operation,
            Actor actor,
            FactsRequest request,
            Once<T> once,
            Function<Call, Decided<T>> decide) {
        for (int i = 0; i < TRIES; i++) {
            Instant now = now();
            Facts facts = unit.commands().load(request);
            OnceRow spent = facts.once();
            if (spent != null && spent.at().isAfter(now.minus(1, ChronoUnit.DAYS))) {
                return again(operation, once, spent);
            }
            Restraints restraints = new Restraints(operation, facts, now);
            restraints.demand();
            Decided<T> decided =
                    decide.apply(new Call(actor, unit, facts, rights, rights.reading(actor), restraints, now));
            ChangeSet changes = keeping(restraints.taking(decided.changes()), facts);
            if (changes.isEmpty()) {
                return decided.outcome();
            }
            if (unit.commands().apply(spending(changes, operation, request, facts, once, decided.outcome(), now))) {
                return decided.outcome();
            }
        }
        throw new Conflict("command.contended", "others keep changing the same thing; try again");
    }

    /**
     * Runs due work on a contribution or community, in a transaction of its own and on nobody's behalf, unless what is
     * asked for a second time, knowing the contribution, names an actor: rights are asked again for them then.
     */
    public boolean due(
            FactsRequest request,
            BiFunction<FactsRequest, TargetFacts, FactsRequest> knowing,
            Function<Call, Decided<Boolean>> decide) {
        return storage.alone(unit -> {
            TargetFacts target = unit.commands().load(request).target();
            return target != null && due(unit, knowing.apply(request, target), decide);
        });
    }

    /** Runs due work on what can be decided on without knowing more, on nobody's behalf. */
    public boolean due(FactsRequest request, Function<Call, Decided<Boolean>> decide) {
        return storage.alone(unit -> due(unit, request, decide));
    }

    private boolean due(UnitOfWork unit, FactsRequest request, Function<Call, Decided<Boolean>> decide) {
        PersonSeed seed = request.actor();
        Actor actor = seed == null ? Actor.anonymous() : Actor.of(seed.id());
        return run(unit, Restraints.DUE, actor, request, Once.of(Boolean.TRUE), decide);
    }

    /** On behalf of the author of the contribution, where it has one. */
    public FactsRequest forAuthor(FactsRequest request, TargetFacts target) {
        PersonId author = target.authorId();
        return author == null ? request : request.actedBy(cards.seed(author));
    }

    /** The moment, as exact as storages keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> T again(String operation, Once<T> once, OnceRow spent) {
        if (!spent.hash().equals(once.hash(operation))) {
            throw new KeyReused();
        }
        return once.read().apply(spent.outcome());
    }

    /** What is said in a practice community may be emptied meanwhile: then nothing is written, and it is absent. */
    private static ChangeSet keeping(ChangeSet changes, Facts facts) {
        TargetFacts target = facts.target();
        CommunityFacts community = facts.community();
        boolean empties = changes.changes().stream().anyMatch(Change.EmptyConversation.class::isInstance);
        return target == null || community == null || !community.community().practice() || changes.isEmpty() || empties
                ? changes
                : changes.and((Change) new Change.KeepPost(target.post().id()));
    }

    private static <T> ChangeSet spending(
            ChangeSet changes,
            String operation,
            FactsRequest request,
            Facts facts,
            Once<T> once,
            T outcome,
            Instant now) {
        String key = request.onceKey();
        if (key == null || facts.actor() == null) {
            return changes;
        }
        OnceRow row = new OnceRow(key, once.hash(operation), once.write().apply(outcome), now);
        return changes.and((Change) new Change.SpendKey(facts.actor().no(), row));
    }
}
