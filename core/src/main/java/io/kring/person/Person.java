package io.kring.person;

import java.util.List;
import java.util.Optional;

/**
 * A person's card as the host gives it: for showing, never for deciding.
 *
 * @param handle  for mentions, without the {@code @}; empty where the host has none
 * @param units   the units of the organisation they belong to, the nearest first
 * @param manager their line manager; empty when unknown
 * @param locale  BCP 47 tag of the language they read
 */
public record Person(
        PersonId id,
        String name,
        Optional<String> handle,
        List<String> units,
        Optional<PersonId> manager,
        Optional<String> locale,
        PersonStatus status) {
    public Person {
        units = List.copyOf(units);
    }

    /** A card with a name and nothing else. */
    public static Person named(String id, String name) {
        return new Person(
                new PersonId(id),
                name,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                PersonStatus.ACTIVE);
    }

    /** Who is unknown or has left: a card that says so and nothing else, the same for all of them. */
    public static Person formerColleague() {
        return named("former-colleague", "former colleague").withStatus(PersonStatus.DEPARTED);
    }

    public Person withHandle(String newHandle) {
        return new Person(id, name, Optional.of(newHandle), units, manager, locale, status);
    }

    public Person withStatus(PersonStatus newStatus) {
        return new Person(id, name, handle, units, manager, locale, newStatus);
    }

    public Person withUnits(String... newUnits) {
        return new Person(id, name, handle, List.of(newUnits), manager, locale, status);
    }

    public Person withManager(PersonId newManager) {
        return new Person(id, name, handle, units, Optional.of(newManager), locale, status);
    }
}
