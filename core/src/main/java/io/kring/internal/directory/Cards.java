package io.kring.internal.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kring.error.Unavailable;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.command.PersonSeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's directory, with cards cached for showing. A directory that throws makes people unknown; it never grants
 * anything: whoever has no row yet then counts as a guest.
 */
public final class Cards {
    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

    private final PeopleDirectory directory;
    private final Cache<PersonId, Optional<Person>> cache;

    public Cards(PeopleDirectory directory, Ticker ticker) {
        this.directory = directory;
        this.cache = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(10))
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
    }

    /** Cards by id, for showing: unknown and departed people as a former colleague. */
    public Map<PersonId, Person> shown(Collection<PersonId> people) {
        Map<PersonId, Person> cards = new HashMap<>(2 * people.size());
        known(people)
                .forEach((id, card) -> cards.put(
                        id,
                        card.filter(c -> c.status() != PersonStatus.DEPARTED).orElseGet(Person::formerColleague)));
        return cards;
    }

    /** From what somebody's row is made; a directory that fails seeds a guest. */
    public PersonSeed seed(PersonId id) {
        Optional<Person> card = cache.getIfPresent(id);
        if (card == null) {
            try {
                card = Optional.ofNullable(directory.byId(List.of(id)).get(id));
                cache.put(id, card);
            } catch (RuntimeException e) {
                failed(e);
                return PersonSeed.unanswered(id);
            }
        }
        return seed(id, card);
    }

    /** Who goes by these handles; nobody where the directory fails. */
    public Map<String, PersonId> byHandle(Collection<String> handles) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        try {
            return directory.byHandle(handles);
        } catch (RuntimeException e) {
            failed(e);
            return Map.of();
        }
    }

    /** People whose name or handle begins so; nobody where the directory fails. */
    public List<Person> startingWith(String prefix, int most) {
        try {
            return directory.startingWith(prefix, most);
        } catch (RuntimeException e) {
            failed(e);
            return List.of();
        }
    }

    /** Whether the directory knows them; one that does not list everybody is taken to know everybody. */
    public boolean knows(PersonId id) {
        return card(id).isPresent() || !directory.listsEverybody();
    }

    /** The card, whatever its status; empty where the directory knows nobody or fails. */
    public Optional<Person> card(PersonId id) {
        return known(List.of(id)).getOrDefault(id, Optional.empty());
    }

    /** Asks the directory anew, past the cache; whoever it does not know has left. */
    public List<PersonSeed> afresh(Collection<PersonId> people) {
        Map<PersonId, Person> found;
        try {
            found = directory.byId(people);
        } catch (RuntimeException e) {
            throw new Unavailable("people.directory", e);
        }
        List<PersonSeed> seeds = new ArrayList<>();
        for (PersonId id : people) {
            Optional<Person> card = Optional.ofNullable(found.get(id));
            cache.put(id, card);
            seeds.add(card.isPresent() ? seed(id, card) : new PersonSeed(id, null, PersonStatus.DEPARTED));
        }
        return seeds;
    }

    /**
     * The managers of these people at every level, asked anew; a directory that fails gives {@link Unavailable}, for then
     * nobody knows who is kept out.
     */
    public Map<PersonId, Set<PersonId>> lines(Collection<PersonId> people) {
        Map<PersonId, Optional<PersonId>> above = new HashMap<>();
        Set<PersonId> level = new HashSet<>(people);
        while (!level.isEmpty()) {
            Map<PersonId, Person> found;
            try {
                found = directory.byId(level);
            } catch (RuntimeException e) {
                throw new Unavailable("people.directory", e);
            }
            Set<PersonId> next = new HashSet<>();
            for (PersonId id : level) {
                Optional<PersonId> manager = Optional.ofNullable(found.get(id)).flatMap(Person::manager);
                above.put(id, manager);
                manager.ifPresent(next::add);
            }
            next.removeAll(above.keySet());
            level = next;
        }
        Map<PersonId, Set<PersonId>> lines = new HashMap<>();
        for (PersonId id : people) {
            Set<PersonId> line = new HashSet<>();
            Optional<PersonId> manager = above.getOrDefault(id, Optional.empty());
            while (manager.isPresent() && line.add(manager.get())) {
                manager = above.getOrDefault(manager.get(), Optional.empty());
            }
            lines.put(id, line);
        }
        return lines;
    }

    /**
     * What is asked afresh, for many at once; who is missing from a directory that does not list everybody counts as active.
     */
    public List<PersonSeed> imported(Collection<PersonId> people) {
        List<PersonSeed> seeds = people.isEmpty() ? List.of() : afresh(people);
        return directory.listsEverybody()
                ? seeds
                : seeds.stream()
                        .map(seed -> card(seed.id()).isPresent()
                                ? seed
                                : new PersonSeed(seed.id(), seed.handle(), PersonStatus.ACTIVE))
                        .toList();
    }

    /** Who goes by these handles; a directory that fails gives {@link Unavailable}. */
    public Map<String, PersonId> byHandleAfresh(Collection<String> handles) {
        try {
            return handles.isEmpty() ? Map.of() : directory.byHandle(handles);
        } catch (RuntimeException e) {
            throw new Unavailable("people.directory", e);
        }
    }

    private Map<PersonId, Optional<Person>> known(Collection<PersonId> people) {
        Map<PersonId, Optional<Person>> present = cache.getAllPresent(people);
        if (present.size() == people.size()) {
            return present;
        }
        Map<PersonId, Optional<Person>> known = new HashMap<>(present);
        List<PersonId> missing =
                people.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (missing.isEmpty()) {
            return known;
        }
        try {
            Map<PersonId, Person> found = directory.byId(missing);
            missing.forEach(id -> {
                Optional<Person> card = Optional.ofNullable(found.get(id));
                cache.put(id, card);
                known.put(id, card);
            });
        } catch (RuntimeException e) {
            failed(e);
            missing.forEach(id -> known.put(id, Optional.empty()));
        }
        return known;
    }

    /** Whom a directory that lists everybody does not list takes part as a guest. */
    private PersonSeed seed(PersonId id, Optional<Person> card) {
        return new PersonSeed(
                id,
                card.flatMap(Person::handle)
                        .map(h -> h.toLowerCase(Locale.ROOT))
                        .orElse(null),
                card.map(Person::status).orElse(directory.listsEverybody() ? PersonStatus.GUEST : PersonStatus.ACTIVE));
    }

    private static void failed(RuntimeException e) {
        LOG.warn("people directory failed: {}", e.getClass().getName());
    }
}
