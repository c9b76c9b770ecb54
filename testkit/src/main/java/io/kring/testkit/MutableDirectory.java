package io.kring.testkit;

import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A host's directory whose people come, change and go during a test. Thread-safe. */
public final class MutableDirectory implements PeopleDirectory {
    private final Map<PersonId, Person> people = new ConcurrentHashMap<>();

    /** A directory of nobody yet. */
    public MutableDirectory() {}

    /** Adds somebody, or replaces their card. */
    public void put(Person person) {
        people.put(person.id(), person);
    }

    /** Gives somebody another status; whoever is not there stays unknown. */
    public void change(PersonId id, PersonStatus status) {
        people.computeIfPresent(id, (same, card) -> card.withStatus(status));
    }

    /** Forgets somebody altogether. */
    public void forget(PersonId id) {
        people.remove(id);
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return PeopleDirectory.of(people.values()).byId(ids);
    }

    @Override
    public Map<String, PersonId> byHandle(Collection<String> handles) {
        return PeopleDirectory.of(people.values()).byHandle(handles);
    }

    @Override
    public List<Person> startingWith(String prefix, int most) {
        return PeopleDirectory.of(people.values()).startingWith(prefix, most);
    }
}
