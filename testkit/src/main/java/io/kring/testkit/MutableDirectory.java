package io.kring.testkit;

import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A host's directory whose people come, change and go during a test, and that fails when
 * asked to. Thread-safe. */
public final class MutableDirectory implements PeopleDirectory {
    private final Map<PersonId, Person> people = new ConcurrentHashMap<>();

    private volatile boolean failing;

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

    /** Gives somebody another card; whoever is not there stays unknown. */
    public void change(PersonId id, UnaryOperator<Person> change) {
        people.computeIfPresent(id, (same, card) -> change.apply(card));
    }

    /** From now on every question fails, or is answered again. */
    public void failing(boolean fails) {
        failing = fails;
    }

    /** Forgets somebody altogether. */
    public void forget(PersonId id) {
        people.remove(id);
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return listed().byId(ids);
    }

    @Override
    public Map<String, PersonId> byHandle(Collection<String> handles) {
        return listed().byHandle(handles);
    }

    @Override
    public List<Person> startingWith(String prefix, int most) {
        return listed().startingWith(prefix, most);
    }

    private PeopleDirectory listed() {
        if (failing) {
            throw new IllegalStateException("the directory does not answer");
        }
        return PeopleDirectory.of(people.values());
    }
}
