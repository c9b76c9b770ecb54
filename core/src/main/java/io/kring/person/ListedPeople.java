package io.kring.person;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** People in a list, for tests, demonstrations and small hosts. */
final class ListedPeople implements PeopleDirectory {
    private final Map<PersonId, Person> byId;
    private final Map<String, PersonId> byHandle = new HashMap<>();

    private final boolean everybody;

    ListedPeople(Set<Person> people, boolean everybody) {
        this.everybody = everybody;
        byId = people.stream().collect(toMap(Person::id, p -> p));
        people.forEach(p -> p.handle().ifPresent(h -> byHandle.put(h.toLowerCase(Locale.ROOT), p.id())));
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return ids.stream().distinct().map(byId::get).filter(Objects::nonNull).collect(toMap(Person::id, p -> p));
    }

    @Override
    public Map<String, PersonId> byHandle(Collection<String> handles) {
        return handles.stream().distinct().filter(byHandle::containsKey).collect(toMap(h -> h, h -> byHandle.get(h)));
    }

    @Override
    public List<Person> startingWith(String prefix, int most) {
        String folded = prefix.toLowerCase(Locale.ROOT);
        return byId.values().stream()
                .filter(p -> p.status() != PersonStatus.DEPARTED)
                .filter(p -> begins(p.name(), folded)
                        || p.handle().map(h -> begins(h, folded)).orElse(false))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .limit(most)
                .toList();
    }

    @Override
    public boolean listsEverybody() {
        return everybody;
    }

    private static boolean begins(String text, String folded) {
        return text.toLowerCase(Locale.ROOT).startsWith(folded);
    }
}
