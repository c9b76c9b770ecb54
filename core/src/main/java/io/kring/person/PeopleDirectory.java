package io.kring.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The host's people, asked in bulk. Answers come from memory or nearly so: Kring asks inside commands. Whoever is
 * missing from an answer is unknown and shown as a former colleague. What it throws is logged and degrades what is
 * shown; it never grants anything.
 */
public interface PeopleDirectory {
    /** Cards of these people; unknown ones are left out. */
    Map<PersonId, Person> byId(Collection<PersonId> ids);

    /** Who goes by these handles, given in lower case and without the {@code @}; unknown ones are left out. */
    Map<String, PersonId> byHandle(Collection<String> handles);

    /** People whose name or handle begins with this, for completion while typing; at most {@code most}. */
    List<Person> startingWith(String prefix, int most);

    /** Whether who is missing from an answer does not exist; false for a host that has no directory. */
    default boolean listsEverybody() {
        return true;
    }

    /** No directory: nobody has a card or a handle; every actor counts as active. */
    static PeopleDirectory none() {
        return new ListedPeople(Set.of(), false);
    }

    /** A directory of exactly these people, in memory. */
    static PeopleDirectory of(Collection<Person> people) {
        return new ListedPeople(Set.copyOf(people), true);
    }
}
