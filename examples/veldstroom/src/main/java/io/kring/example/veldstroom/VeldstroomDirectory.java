package io.kring.example.veldstroom;

import static java.util.stream.Collectors.toMap;

import io.kring.example.veldstroom.content.Colleague;
import io.kring.metrics.Dimension;
import io.kring.metrics.Eligible;
import io.kring.metrics.Population;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Veldstroom's own people, as a host hands them to Kring: from memory, in bulk. */
public final class VeldstroomDirectory implements PeopleDirectory, Population {
    private final Map<PersonId, Colleague> colleagues;
    private final Map<PersonId, Person> cards = new LinkedHashMap<>();
    private final Map<String, PersonId> handles;

    VeldstroomDirectory(Map<PersonId, Colleague> colleagues) {
        this.colleagues = colleagues;
        colleagues.forEach((id, colleague) -> cards.put(id, colleague.card()));
        handles = colleagues.values().stream().collect(toMap(Colleague::handle, Colleague::id));
    }

    /** Everybody of the pilot; those who write come first. */
    public Collection<Colleague> everybody() {
        return colleagues.values();
    }

    /** Everybody of the pilot takes part, by division. */
    @Override
    public Collection<Eligible> eligible() {
        return colleagues.values().stream()
                .map(colleague -> Eligible.of(colleague.id()).in(Dimension.UNIT, colleague.unit()))
                .toList();
    }

    /** What Veldstroom knows beside the card, such as somebody's function. */
    public Optional<Colleague> colleague(PersonId id) {
        return Optional.ofNullable(colleagues.get(id));
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return ids.stream()
                .distinct()
                .map(cards::get)
                .filter(Objects::nonNull)
                .collect(toMap(Person::id, card -> card));
    }

    @Override
    public Map<String, PersonId> byHandle(Collection<String> asked) {
        return asked.stream()
                .distinct()
                .filter(handles::containsKey)
                .collect(toMap(handle -> handle, handle -> Objects.requireNonNull(handles.get(handle))));
    }

    /** Any part of the name may begin so: people are looked for by their surname as well. */
    @Override
    public List<Person> startingWith(String prefix, int most) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return cards.values().stream()
                .filter(card -> Stream.concat(
                                Stream.of(card.name(), card.handle().orElse("")),
                                Stream.of(card.name().split(" ", -1)))
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).startsWith(wanted)))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .limit(most)
                .toList();
    }
}
