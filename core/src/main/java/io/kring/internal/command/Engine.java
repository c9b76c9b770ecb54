package io.kring.internal.command;

import io.kring.HostTransaction;
import io.kring.Observation;
import io.kring.access.ReadScope;
import io.kring.error.KringException;
import io.kring.error.Misconfigured;
import io.kring.internal.Ids;
import io.kring.internal.NodeNumber;
import io.kring.internal.access.Rights;
import io.kring.internal.directory.Cards;
import io.kring.limit.Limits;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.command.FactsRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What every room stands on: how to run a command, how to read, and the parts that both need. */
public final class Engine {
    private final Storage storage;
    private final Rights rights;
    private final Cards cards;
    private final Drafts drafts;
    private final NodeNumber node;
    private final Limits limits;
    private final Clock clock;
    private final Observation observation;
    private final AtomicBoolean closed;
    private final @Nullable HostTransaction joined;
    private final Commands commands;

    public Engine(
            Storage storage,
            Rights rights,
            Cards cards,
            Drafts drafts,
            NodeNumber node,
            Limits limits,
            Clock clock,
            Observation observation) {
        this(storage, rights, cards, drafts, node, limits, clock, observation, new AtomicBoolean(), null);
    }

    private Engine(
            Storage storage,
            Rights rights,
            Cards cards,
            Drafts drafts,
            NodeNumber node,
            Limits limits,
            Clock clock,
            Observation observation,
            AtomicBoolean closed,
            @Nullable HostTransaction joined) {
        this.storage = storage;
        this.rights = rights;
        this.cards = cards;
        this.drafts = drafts;
        this.node = node;
        this.limits = limits;
        this.clock = clock;
        this.observation = observation;
        this.closed = closed;
        this.joined = joined;
        this.commands = new Commands(storage, rights, cards, clock, joined);
    }

    /** The same, whose calls join a transaction of the host. */
    public Engine joining(HostTransaction transaction) {
        return new Engine(storage, rights, cards, drafts, node, limits, clock, observation, closed, transaction);
    }

    /** Runs a command. */
    public <T> T command(
            String operation,
            Actor actor,
            UnaryOperator<FactsRequest> asking,
            Once<T> once,
            Function<Call, Decided<T>> decide) {
        return observed(
                operation, () -> node.with(storage, () -> commands.run(operation, actor, asking, once, decide)));
    }

    /** Reads as this actor. */
    public <T> T read(String operation, Actor actor, BiFunction<UnitOfWork, Viewer, T> question) {
        return observed(operation, () -> {
            Viewer viewer = viewer(actor);
            return storage.read(joined, unit -> question.apply(unit, viewer));
        });
    }

    /** Tells the host's observation how long this took and what came out. */
    public <T> T observed(String operation, Supplier<T> work) {
        if (closed.get()) {
            throw new Misconfigured("kring.closed", "this Kring has been closed");
        }
        long begun = System.nanoTime();
        String code = "ok";
        try {
            return work.get();
        } catch (KringException e) {
            code = e.code();
            throw e;
        } catch (RuntimeException e) {
            code = "unexpected";
            throw e;
        } finally {
            observation.observed(operation, Duration.ofNanos(Math.max(0, System.nanoTime() - begun)), code);
        }
    }

    /** Who reads, with the host's scope of this moment. */
    public Viewer viewer(Actor actor) {
        PersonId person = actor.person().orElse(null);
        ReadScope scope = rights.reading(actor);
        return person == null
                ? new Viewer(null, PersonStatus.ACTIVE, scope, now())
                : new Viewer(person, cards.seed(person).status(), scope, now());
    }

    /** The host's transaction that calls join, if one was named. */
    public @Nullable HostTransaction joined() {
        return joined;
    }

    public Commands commands() {
        return commands;
    }

    public Storage storage() {
        return storage;
    }

    public Rights rights() {
        return rights;
    }

    public Cards cards() {
        return cards;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Ids ids() {
        return node.ids();
    }

    /** The number of this node. */
    public NodeNumber node() {
        return node;
    }

    public Limits limits() {
        return limits;
    }

    public Instant now() {
        return commands.now();
    }

    /** Refuses every call from now on; true the first time. */
    public boolean close() {
        return closed.compareAndSet(false, true);
    }

    public boolean isClosed() {
        return closed.get();
    }
}
