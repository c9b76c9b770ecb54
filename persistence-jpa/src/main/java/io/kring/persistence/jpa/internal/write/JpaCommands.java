package io.kring.persistence.jpa.internal.write;

import io.kring.person.PersonId;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.CommandStore;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.row.PersonRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The two halves of a command over one transaction. */
public final class JpaCommands implements CommandStore {
    private final FactsLoader loader;
    private final Applier applier;
    private final WriteGuard guard;
    private final TreeSet<Long> locked = new TreeSet<>();
    private boolean written;

    public JpaCommands(FactsLoader loader, Applier applier, WriteGuard guard) {
        this.loader = loader;
        this.applier = applier;
        this.guard = guard;
    }

    @Override
    public Facts load(FactsRequest request) {
        Facts facts = FactsReader.read(request, loader.load(request));
        List<PersonSeed> missing = missing(request, facts);
        if (!missing.isEmpty()) {
            written = true;
            loader.add(missing);
            facts = FactsReader.read(request, loader.load(request));
        }
        if (request.lock()) {
            lockedNow(facts.actor());
            lockedNow(facts.subject());
        }
        return facts;
    }

    @Override
    public boolean apply(ChangeSet changes) {
        Plan plan = Planner.plan(changes);
        if (plan.isEmpty()) {
            return true;
        }
        guard.beforeWrite();
        written = true;
        try {
            return applier.apply(plan, locked);
        } catch (PartlyApplied part) {
            if (guard.takeBack()) {
                return false;
            }
            throw part;
        }
    }

    /** Whether anything may have been written; locks do not count. */
    public boolean written() {
        return written;
    }

    /** These people's rows were locked, by their numbers. */
    public void lockedNow(Collection<Long> people) {
        locked.addAll(people);
    }

    private void lockedNow(@Nullable PersonRow person) {
        if (person != null) {
            locked.add(person.no());
        }
    }

    private static List<PersonSeed> missing(FactsRequest request, Facts facts) {
        Map<PersonId, PersonSeed> missing = new LinkedHashMap<>();
        if (request.actor() != null && facts.actor() == null) {
            missing.put(request.actor().id(), request.actor());
        }
        if (request.subject() != null && facts.subject() == null) {
            missing.putIfAbsent(request.subject().id(), request.subject());
        }
        for (PersonSeed seed : request.people()) {
            if (!facts.people().containsKey(seed.id())) {
                missing.putIfAbsent(seed.id(), seed);
            }
        }
        return missing.values().stream().filter(PersonSeed::makesRow).toList();
    }
}
