package io.kring.example.extensions.directory;

import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of an identity provider, as they were when it was read last. It answers from memory, as Kring asks inside
 * commands; {@link #replace} takes the next reading in at once, on whatever schedule the host has.
 */
public final class ScimDirectory implements PeopleDirectory {
    private volatile Snapshot people = new Snapshot(Map.of(), Map.of());

    private record Snapshot(Map<PersonId, Person> byId, Map<String, PersonId> byHandle) {}

    /** Holds exactly these people from now on. Of two who share a handle, neither goes by it. */
    public void replace(Collection<Person> read) {
        Map<PersonId, Person> byId =
                read.stream().collect(Collectors.toMap(Person::id, Function.identity(), (first, twice) -> first));
        Map<String, List<PersonId>> sharing = new HashMap<>();
        byId.values().forEach(person -> person.handle()
                .ifPresent(handle -> sharing.computeIfAbsent(handle.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                        .add(person.id())));
        sharing.values().removeIf(named -> named.size() > 1);
        Map<String, PersonId> byHandle = new HashMap<>();
        sharing.forEach((handle, named) -> byHandle.put(handle, named.get(0)));
        people = new Snapshot(Map.copyOf(byId), Map.copyOf(byHandle));
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return known(people.byId(), ids);
    }

    @Override
    public Map<String, PersonId> byHandle(Collection<String> handles) {
        return known(people.byHandle(), handles);
    }

    private static <K, V> Map<K, V> known(Map<K, V> all, Collection<K> keys) {
        Map<K, V> found = new HashMap<>();
        for (K key : keys) {
            V value = all.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    @Override
    public List<Person> startingWith(String prefix, int most) {
        String begun = prefix.toLowerCase(Locale.ROOT);
        return people.byId().values().stream()
                .filter(person -> Stream.concat(Stream.of(person.name()), person.handle().stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(begun)))
                .sorted(Comparator.comparing(Person::name))
                .limit(most)
                .toList();
    }
}
