package io.kring.render.commonmark;

import io.kring.Links;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.text.TextEntity;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where people are shown who are mentioned. Asked for each mention, so it answers from memory. */
@FunctionalInterface
public interface MentionLinks {
    /**
     * The link that stands where somebody is mentioned. Empty where they are unknown or have left, or this reader is not
     * to be led to them: then what the author typed stands there, as text.
     *
     * @param person who is meant
     * @param typed  as the author wrote it, for example {@code @ann}
     */
    Optional<Anchor> link(PersonId person, String typed);

    /** Nobody is linked. */
    static MentionLinks none() {
        return (person, typed) -> Optional.empty();
    }

    /** Who is mentioned, each once: whose cards a page needs. */
    static Set<PersonId> people(Collection<TextEntity> entities) {
        return entities.stream()
                .flatMap(entity -> Stream.ofNullable(entity.person()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * People by their names, on the host's pages.
     *
     * @param links where the host shows people
     * @param cards those who are mentioned on a page, as {@code kring.people().cards(…)} gives them to its reader
     */
    static MentionLinks of(Links links, Map<PersonId, Person> cards) {
        Map<PersonId, Person> known = Map.copyOf(cards);
        return (person, typed) -> Optional.ofNullable(known.get(person))
                .filter(card -> card.status() != PersonStatus.DEPARTED)
                .flatMap(card -> links.person(person).map(page -> new Anchor(page.toString(), "@" + card.name())));
    }
}
