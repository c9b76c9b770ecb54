package io.kring.example.stackexchange;

import io.kring.example.stackexchange.dump.SiteIndex;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of a site as a directory, for a Kring that has no other. A handle is the name without blanks, as people
 * mention one another there; one that several people share is nobody's.
 */
public final class SitePeople implements PeopleDirectory {
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<String, PersonId> byHandle = new HashMap<>();

    private SitePeople() {}

    /** The people of a dump. */
    public static SitePeople of(SiteIndex index) {
        SitePeople people = new SitePeople();
        Set<String> shared = new HashSet<>();
        index.users().forEach((id, name) -> {
            String handle = name.replaceAll("[^\\p{L}\\p{N}._-]", "").toLowerCase(Locale.ROOT);
            Person card = Person.named(id(id).value(), name.isBlank() ? "user" + id : name);
            people.people.put(card.id(), card);
            if (!handle.isEmpty() && people.byHandle.putIfAbsent(handle, card.id()) != null) {
                shared.add(handle);
            }
        });
        shared.forEach(people.byHandle::remove);
        people.byHandle.forEach(
                (handle, id) -> people.people.computeIfPresent(id, (same, card) -> card.withHandle(handle)));
        return people;
    }

    /** The id of a user of the site. */
    public static PersonId id(long user) {
        return PersonId.of("u" + user);
    }

    /** A dump knows who wrote; whoever comes to read is welcome too. */
    @Override
    public boolean listsEverybody() {
        return false;
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(people.get(id)).ifPresent(card -> found.put(id, card)));
        return found;
    }

    @Override
    public Map<String, PersonId> byHandle(Collection<String> handles) {
        Map<String, PersonId> found = new HashMap<>();
        handles.forEach(handle -> Optional.ofNullable(byHandle.get(handle)).ifPresent(id -> found.put(handle, id)));
        return found;
    }

    @Override
    public List<Person> startingWith(String prefix, int most) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        List<Person> found = new ArrayList<>();
        people.values().stream()
                .filter(card -> card.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .limit(most)
                .forEach(found::add);
        return found;
    }
}
