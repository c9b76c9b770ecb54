package io.kring.internal.person;

import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Judge;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.People;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The room of people. */
public final class PeopleRoom implements People {
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_COMPLETED = 50;

    private final Engine engine;
    private final Profiles profiles;

    public PeopleRoom(Engine engine, Judge judge) {
        this.engine = engine;
        this.profiles = new Profiles(engine, judge);
    }

    @Override
    public Map<PersonId, Person> cards(Actor actor, Collection<PersonId> people) {
        atMost(people.size(), MOST_AT_ONCE);
        return engine.read(
                "people.cards",
                actor,
                (unit, viewer) -> Presence.isHere(unit, viewer) ? engine.cards().shown(people) : Map.of());
    }

    @Override
    public List<Person> completing(Actor actor, String prefix, int most) {
        atMost(most, MOST_COMPLETED);
        if (prefix.isBlank() || most < 1) {
            return List.of();
        }
        return engine.read("people.completing", actor, (unit, viewer) -> {
            if (!Presence.isHere(unit, viewer)) {
                return List.of();
            }
            Set<PersonId> blocked = new HashSet<>(unit.people().hidden(viewer));
            return engine.cards().startingWith(prefix, most + blocked.size()).stream()
                    .filter(person -> person.status() != PersonStatus.DEPARTED && !blocked.contains(person.id()))
                    .limit(most)
                    .toList();
        });
    }

    @Override
    public void hidePosts(Actor actor, boolean hidden) {
        engine.command("people.hidePosts", actor, asking -> asking.locking(), Once.of(true, hidden), call -> {
            call.demandPresent();
            PersonRow me = call.me();
            PersonSeed seed = engine.cards().seed(me.id());
            return me.hidesOwn() == hidden || !seed.makesRow()
                    ? Decided.unchanged(true)
                    : Decided.changed(true, new Change.PutPerson(me.id(), seed.handle(), me.status(), hidden));
        });
    }

    @Override
    public void describe(Actor actor, ProfileDraft draft) {
        profiles.describe(actor, draft);
    }

    @Override
    public Optional<Profile> profile(Actor actor, PersonId person) {
        return profiles.profile(actor, person);
    }

    @Override
    public Page<Person> sharing(Actor actor, String interest, PageRequest page) {
        return profiles.sharing(actor, interest, page);
    }

    @Override
    public void refresh(Collection<PersonId> people) {
        atMost(people.size(), MOST_AT_ONCE);
        engine.observed("people.refresh", () -> {
            List<PersonSeed> seeds = engine.cards().afresh(people);
            return engine.write(unit -> {
                refresh(unit, seeds);
                return true;
            });
        });
    }

    private void refresh(UnitOfWork unit, List<PersonSeed> seeds) {
        Map<PersonId, PersonRow> rows = unit
                .people()
                .rows(seeds.stream().map(PersonSeed::id).toList())
                .stream()
                .collect(Collectors.toMap(PersonRow::id, row -> row));
        for (PersonSeed seed : seeds) {
            PersonRow row = rows.get(seed.id());
            if (row != null) {
                refresh(unit, seed, row);
            } else if (seed.status() != PersonStatus.ACTIVE) {
                unit.commands()
                        .apply(ChangeSet.of(new Change.PutPerson(seed.id(), seed.handle(), seed.status(), false)));
            }
        }
    }

    private void refresh(UnitOfWork unit, PersonSeed seed, PersonRow row) {
        ChangeSet changes = ChangeSet.of(new Change.PutPerson(seed.id(), seed.handle(), seed.status(), row.hidesOwn()));
        if (row.status() != seed.status()) {
            changes = changes.and(event(
                    EventType.PERSON_STATUS_CHANGED,
                    row.no(),
                    "u" + row.no(),
                    Map.of("from", row.status().name(), "to", seed.status().name())));
        }
        unit.commands().apply(changes);
        if (row.status() != PersonStatus.DEPARTED && seed.status() == PersonStatus.DEPARTED) {
            tellOfOrphans(unit, seed.id());
        }
    }

    /** Communities whose last active community manager was this person; no command fails because of it. */
    private void tellOfOrphans(UnitOfWork unit, PersonId person) {
        Viewer viewer = new Viewer(person, PersonStatus.DEPARTED, ReadScope.nothing(), engine.now());
        ChangeSet events = ChangeSet.of();
        for (CommunityFacts facts : unit.communities().withoutManager(viewer, null, 0, MOST_AT_ONCE)) {
            if (facts.role() == Role.COMMUNITY_MANAGER) {
                String id = new CommunityId(facts.community().id()).toString();
                events = events.and(event(EventType.COMMUNITY_WITHOUT_MANAGER, null, id, Map.of()));
            }
        }
        if (!events.isEmpty()) {
            unit.commands().apply(events);
        }
    }

    private NewEvent event(String type, @Nullable Long about, String conversation, Map<String, String> facts) {
        Instant now = engine.now();
        return new NewEvent(type, 1, now, null, about, conversation, false, false, new TreeMap<>(facts));
    }

    private static void atMost(int asked, int most) {
        if (asked > most) {
            throw new InvalidInput(new Violation("people", "people.most", "at most " + most + " at once"));
        }
    }
}
