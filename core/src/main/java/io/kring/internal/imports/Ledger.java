package io.kring.internal.imports;

import io.kring.id.CommunityId;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedPlace;
import io.kring.person.PersonId;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.imports.ImportFacts;
import io.kring.spi.imports.ImportKey;
import io.kring.spi.imports.KnownCommunity;
import io.kring.spi.imports.KnownContribution;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ReferenceRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is there for a batch, stored or decided so far, and what is to be written for it. */
final class Ledger {
    private final ImportFacts facts;
    private final Instant now;
    private final String source;
    private final Map<ImportKey.Table, Map<ImportKey, Integer>> present = new EnumMap<>(ImportKey.Table.class);
    private final Map<String, KnownCommunity> communities;
    private final Map<String, KnownContribution> contributions;
    private final Map<Long, Change.AddContribution> added = new LinkedHashMap<>();
    private final Map<Long, Change.AdjustCommunity> adjusted = new LinkedHashMap<>();
    private final Map<ImportKey, Integer> counts = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();

    Ledger(String source, ImportFacts facts, Instant now) {
        this.source = source;
        this.facts = facts;
        this.now = now;
        this.communities = new HashMap<>(facts.communities());
        this.contributions = new HashMap<>(facts.contributions());
    }

    Instant now() {
        return now;
    }

    /** What was found of a table's rows. */
    void found(ImportKey.Table table, Map<ImportKey, Integer> rows) {
        present.computeIfAbsent(table, t -> new HashMap<>()).putAll(rows);
    }

    /** The number at a key; 0 where there is no row. */
    int at(ImportKey.Table table, ImportKey key) {
        return present.getOrDefault(table, Map.of()).getOrDefault(key, 0);
    }

    /** Whether there was no row of this key; from now on there is. */
    boolean isNew(ImportKey.Table table, ImportKey key) {
        return present.computeIfAbsent(table, t -> new HashMap<>()).putIfAbsent(key, 1) == null;
    }

    long number(PersonId person) {
        return Objects.requireNonNull(facts.people().get(person));
    }

    Map<PersonId, Long> numbers() {
        return facts.people();
    }

    /** The result for something that was imported before, if it was. */
    Optional<ImportResult> before(String id) {
        KnownCommunity community = communities.get(id);
        KnownContribution contribution = contributions.get(id);
        if (community != null) {
            return Optional.of(Results.community(ImportResult.Kind.UNCHANGED, community.id()));
        }
        if (contribution != null) {
            return Optional.of(Results.contribution(ImportResult.Kind.UNCHANGED, contribution));
        }
        return facts.erased().contains(id) ? Optional.of(Results.UNCHANGED) : Optional.empty();
    }

    @Nullable
    KnownCommunity community(ImportedPlace place) {
        return place instanceof ImportedPlace.Here here
                ? facts.here().get(here.id().value())
                : communities.get(((ImportedPlace.OfSource) place).id());
    }

    boolean hasCommunity(CommunityId id) {
        return facts.here().containsKey(id.value());
    }

    @Nullable
    KnownContribution contribution(String id) {
        return contributions.get(id);
    }

    /** Whether it is decided in this batch, and written with it. */
    @Nullable
    ContributionRow added(long id) {
        Change.AddContribution add = added.get(id);
        return add == null ? null : add.row();
    }

    void add(String id, KnownContribution known, ContributionRow row, List<ReferenceRow> references) {
        contributions.put(id, known);
        added.put(row.id(), new Change.AddContribution(row, references));
        changes.add(new Change.PutExternal(source, id, row.id()));
    }

    /** What is to be written of something decided before in this batch. */
    void replace(ContributionRow row) {
        added.computeIfPresent(row.id(), (id, add) -> new Change.AddContribution(row, add.references()));
    }

    void add(String id, KnownCommunity known, Change.AddCommunity add) {
        communities.put(id, known);
        changes.add(add);
        changes.add(new Change.PutExternal(source, id, known.id()));
    }

    /** How many members a community has, with those of this batch. */
    int members(KnownCommunity community) {
        Change.AdjustCommunity adjust = adjusted.get(community.id());
        return community.members() + (adjust == null ? 0 : adjust.members());
    }

    void join(long community, int managers) {
        adjusted.merge(
                community,
                new Change.AdjustCommunity(community, 1, managers, 0, 0),
                (one, other) -> new Change.AdjustCommunity(
                        community, one.members() + other.members(), one.managers() + other.managers(), 0, 0));
    }

    void count(long target, String kind) {
        counts.merge(new ImportKey(target, 0, kind), 1, Integer::sum);
    }

    void write(Change change) {
        changes.add(change);
    }

    void event(String type, String conversation, @Nullable Long by, String... namesAndValues) {
        eventAbout(null, type, conversation, by, namesAndValues);
    }

    void eventAbout(
            @Nullable Long person, String type, String conversation, @Nullable Long by, String... namesAndValues) {
        SortedMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        events.add(new NewEvent(type, 1, now, by, person, conversation, false, true, named));
    }

    /** All of it: communities before what counts their members, contributions before what hangs on them. */
    ChangeSet changeSet() {
        List<Change> all = new ArrayList<>(added.values());
        changes.stream().filter(Change.AddCommunity.class::isInstance).forEach(all::add);
        all.addAll(adjusted.values());
        changes.stream()
                .filter(change -> !(change instanceof Change.AddCommunity))
                .forEach(all::add);
        counts.forEach((key, n) -> all.add(new Change.Count(key.a(), key.name(), n)));
        return new ChangeSet(all, events);
    }
}
