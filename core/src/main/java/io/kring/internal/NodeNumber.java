package io.kring.internal;

import io.kring.error.KringException;
import io.kring.error.Unavailable;
import io.kring.spi.NodeStore.Lease;
import io.kring.spi.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number of this node and the lease on it. The lease is renewed by delivery, long before its end, and otherwise
 * before a command that finds it about to end; always in a transaction of Kring's own. A command whose lease ends while
 * it decides has written nothing yet, and decides once more under a new one.
 */
public final class NodeNumber {
    private static final Logger LOG = LoggerFactory.getLogger(NodeNumber.class);
    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(30);
    private static final Duration RESERVE = Duration.ofMinutes(1);
    private static final int TRIES = 3;

    private final Ids ids;
    private final Clock clock;
    private final String owner;
    private final boolean leased;
    private final ReentrantLock renewing = new ReentrantLock();
    private @Nullable Integer number;
    private volatile Instant renewed = Instant.MIN;
    private boolean closed;

    private NodeNumber(Ids ids, Clock clock, String owner, boolean leased) {
        this.ids = ids;
        this.clock = clock;
        this.owner = owner;
        this.leased = leased;
    }

    /** A number that the host has chosen. */
    public static NodeNumber chosen(int number, Clock clock) {
        return new NodeNumber(new Ids(clock, number), clock, "", false);
    }

    /** A number to be leased from the storage. */
    public static NodeNumber leased(String owner, Clock clock) {
        return new NodeNumber(new Ids(clock), clock, owner, true);
    }

    public Ids ids() {
        return ids;
    }

    /** Takes or renews the lease. */
    public void renew(Storage storage) {
        if (!leased) {
            return;
        }
        renewing.lock();
        try {
            lease(storage);
        } finally {
            renewing.unlock();
        }
    }

    /** Renews the lease now and then; one that cannot be renewed yet is used further. */
    public void tend(Storage storage) {
        Duration since = Duration.between(renewed, clock.instant()).abs();
        if (leased && since.compareTo(BETWEEN_RENEWALS) >= 0) {
            tried(storage);
        }
    }

    /** Runs a command with a number that is this node's. */
    public <T> T with(Storage storage, Supplier<T> command) {
        if (leased && ids.left().compareTo(RESERVE) < 0) {
            tried(storage);
        }
        for (int i = 0; i < TRIES; i++) {
            try {
                return command.get();
            } catch (Ids.SpanEnded ended) {
                renew(storage);
            }
        }
        throw new Unavailable("node", null);
    }

    /** Gives the number back. */
    public void giveBack(Storage storage) {
        renewing.lock();
        try {
            closed = true;
            Instant used = ids.stop();
            Integer held = number;
            if (held != null) {
                number = null;
                storage.<Boolean>alone(unit -> {
                    unit.nodes().giveBack(held, owner, used);
                    return true;
                });
            }
        } finally {
            renewing.unlock();
        }
    }

    /** While one thread renews, others go on with what is left. */
    private void tried(Storage storage) {
        if (!renewing.tryLock()) {
            return;
        }
        try {
            lease(storage);
        } catch (KringException e) {
            LOG.warn("the lease on the node's number was not renewed: {}", e.code());
        } finally {
            renewing.unlock();
        }
    }

    private void lease(Storage storage) {
        if (closed) {
            throw new Unavailable("node", null);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Duration length = LENGTH.plus(ids.ahead());
        Integer held = number;
        if (held != null && kept(storage, held, now.plus(length))) {
            renewed = now;
            return;
        }
        Optional<Lease> found = storage.alone(unit -> unit.nodes().take(owner, now, length));
        number = found.map(Lease::number).orElse(null);
        if (found.isEmpty()) {
            ids.stop();
            throw new Unavailable("node", null);
        }
        Lease taken = found.get();
        ids.use(taken.number(), taken.from(), taken.until());
        renewed = now;
        if (held != null) {
            LOG.warn("node number {} was lost, {} was taken", held, taken.number());
        }
    }

    private boolean kept(Storage storage, int held, Instant until) {
        boolean kept = storage.alone(unit -> unit.nodes().keep(held, owner, until));
        if (kept) {
            ids.extend(until);
        }
        return kept;
    }
}
